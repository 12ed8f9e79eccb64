import { spawnSync } from 'node:child_process'

/** Past so many changed files a server that starts has much to catch up with: what travels is made anew. */
const manyFiles = 200

/** Milliseconds that one question to Git may take. */
const patience = 60_000

/**
 * Why a commit has to be deployed; null where only content has changed since the commit that was deployed last.
 * Whatever is not known is a reason.
 *
 * @param {string} project a clone of the repository, often a shallow one
 * @param {Record<string, string | undefined>} env
 * @returns {string | null}
 */
export function whyBuild(project, env) {
  const deployed = env.VERCEL_GIT_PREVIOUS_SHA
  if (!deployed) return 'nothing was deployed from this branch before.'
  if (!/^[0-9a-f]{40}$/.test(deployed)) return `“${deployed}” is no commit.`
  if (!has(project, deployed) && !fetched(project, deployed, env))
    return `${deployed}, which was deployed last, cannot be fetched.`
  const files = changedFiles(project, deployed)
  if (files === null) return 'Git cannot compare the two commits.'
  if (files.length === 0) return 'nothing has changed since the last deployment, so somebody wants it again.'
  const code = files.find((file) => !file.startsWith('content/') || file.startsWith('content/pages/'))
  if (code !== undefined) return `${code} has changed.`
  return files.length > manyFiles ? `${files.length} files of content have changed.` : null
}

function has(project, commit) {
  return git(project, ['cat-file', '-e', `${commit}^{commit}`]) !== null
}

/** A shallow clone does not have it: the commit alone is fetched, without what came before it. */
function fetched(project, commit, env) {
  const remotes = ['origin']
  // A clone that was made without a remote can still ask a public repository.
  const { VERCEL_GIT_REPO_OWNER: owner, VERCEL_GIT_REPO_SLUG: repository, VERCEL_GIT_PROVIDER: provider } = env
  if (provider === 'github' && owner && repository) remotes.push(`https://github.com/${owner}/${repository}.git`)
  for (const remote of remotes) {
    if (git(project, ['fetch', '--quiet', '--no-tags', '--depth=1', remote, commit]) !== null)
      return has(project, commit)
  }
  return false
}

/** With both names of a renamed file: it may have left the content, or come into it. */
function changedFiles(project, deployed) {
  const output = git(project, ['diff', '--name-only', '--no-renames', '-z', deployed, 'HEAD'])
  return output === null ? null : output.split('\0').filter(Boolean)
}

/** What a Git command prints, or null where it fails. It never asks for a password. */
function git(project, args) {
  const { status, stdout } = spawnSync('git', args, {
    cwd: project,
    encoding: 'utf8',
    timeout: patience,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: 'true' },
  })
  return status === 0 ? stdout : null
}
