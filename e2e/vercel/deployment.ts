import { execFileSync } from 'node:child_process'
import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { startGitHub, type TestGitHub } from '../../lib/store/github/github.fixture'
import { freePort } from '../start-paper'
import { buildOnVercel, type VercelBuild } from './build-on-vercel'
import { copyProject } from './copy-project'
import { type Platform, startPlatform } from './launch/start-platform'

const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const cli = path.join(project, 'e2e/vercel')

/** The paper as it would run on Vercel, with a GitHub of its own. */
export interface Deployment {
  github: TestGitHub
  build: VercelBuild
  /** The environment variables of the project. */
  env: Record<string, string>
  /** Starts what serves the build, at the address that the paper has. One at a time. */
  serve(): Promise<Platform>
  /** Where the first admin signs in, once. */
  invitation(): string
  close(): Promise<void>
}

/** The Node that runs the functions: the release line that Vercel would use, where it could be installed. */
export const node = process.env.FUNCTION_NODE || process.execPath

/** Builds the paper of this checkout on Vercel, with everything in temporary folders. */
export async function openDeployment(): Promise<Deployment> {
  const root = await mkdtemp(path.join(tmpdir(), 'deployment-'))
  const copy = path.join(root, 'paper')
  const stage = await mkdtemp(path.join(tmpdir(), 'functions-'))
  copyProject(project, copy)
  // GitHub comes first: what is built says which of its commits it was made from.
  const github = await startGitHub({ content: path.join(copy, 'content') })
  const port = await freePort()
  const env = environmentOf(github, port)
  const close = async () => {
    await github.close()
    for (const folder of [root, stage]) await rm(folder, { recursive: true, force: true })
  }
  try {
    const build = await buildOnVercel({ copy, cli, env })
    await copyFile(path.join(cli, 'launch/function-host.cjs'), path.join(stage, 'host.cjs'))
    await copyFile(node, path.join(stage, 'node'))
    for (const [file, mode] of [
      ['', 0o755],
      ['host.cjs', 0o644],
      ['node', 0o755],
    ] as const)
      await chmod(path.join(stage, file), mode)
    return {
      github,
      build,
      env,
      // After an act that leads to another page Next asks for that page by https, unless it is told where it is.
      serve: () =>
        startPlatform({
          output: build.output,
          port,
          stage,
          env: { ...env, __NEXT_PRIVATE_ORIGIN: env.SITE_URL ?? '' },
        }),
      invitation: () =>
        execFileSync(process.execPath, ['scripts/invite.mjs'], { cwd: copy, env: { ...process.env, ...env } })
          .toString()
          .trim(),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** What Vercel sets by itself, and what a newsroom would set in the project's settings. */
function environmentOf(github: TestGitHub, port: number): Record<string, string> {
  const [owner = '', name = ''] = github.repository.split('/')
  return {
    VERCEL: '1',
    VERCEL_ENV: 'production',
    VERCEL_URL: `localhost:${port}`,
    VERCEL_GIT_PROVIDER: 'github',
    VERCEL_GIT_REPO_OWNER: owner,
    VERCEL_GIT_REPO_SLUG: name,
    VERCEL_GIT_COMMIT_REF: github.branch,
    VERCEL_GIT_COMMIT_SHA: github.commit,
    SITE_URL: `http://localhost:${port}`,
    SITE_SECRET: 'a secret of this deployment, long enough to be one',
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_WEBHOOK_SECRET: 'what GitHub signs with',
  }
}
