import type { Commit, CommitResult, Conflict } from '../store'
import { StoreError } from '../store-error'
import type { BranchHead } from './branch-head'
import { madeAnswer } from './github-answers'
import type { GitHubClient } from './github-client'
import { hasStatus } from './github-failure'
import type { Contents } from './known-contents'
import type { ChangedFile, Trees } from './trees'

export interface CommitWriter {
  client: GitHubClient
  branch: string
  /** Of the repository, the folder that holds the content; empty for all of it. */
  folder: string
  head: BranchHead
  trees: Trees
  clock: () => Date
  /** Waits some milliseconds. */
  pause: (milliseconds: number) => Promise<void>
}

/** How often an act is replayed on a branch that moved meanwhile. */
const mostReplays = 5

/** Milliseconds of the first wait, at most; each further one may be twice as long. */
const firstWait = 200

/** A file as a commit will have it: a null blob is one that goes. Text travels with the tree, everything else before. */
export interface SentFile extends ChangedFile {
  text?: string
}

/** GitHub takes trees of many megabytes; a text this long is none that somebody wrote. */
const longestText = 1024 * 1024

/** Sends what cannot travel as text. No branch has it yet, so it can be sent before it is anybody's turn. */
export async function sendContents({ changes }: Commit, contents: Contents): Promise<SentFile[]> {
  return Promise.all(
    changes.map(async ({ path, bytes }) => {
      if (bytes === null) return { path, blob: null }
      const text = textOf(bytes)
      if (text === null) return { path, blob: await contents.put(bytes) }
      return { path, blob: await contents.keep(bytes), text }
    }),
  )
}

/** The bytes as text, where writing that text gives exactly these bytes. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0 || bytes.length > longestText) return null
  const text = Buffer.from(bytes).toString()
  return Buffer.from(text).equals(bytes) && !text.includes('\0') ? text : null
}

/**
 * Makes one commit on the branch as it is now, if each file still holds what the caller expects. Where others moved the
 * branch meanwhile, the act is replayed on what they made of it.
 *
 * @throws {StoreError} or Octokit's `RequestError` when it could not be kept, or when nobody can know
 */
export async function writeCommit(commit: Commit, files: SentFile[], writer: CommitWriter): Promise<CommitResult> {
  const { head, trees, pause } = writer
  const blobs = Object.fromEntries(files.flatMap(({ path, blob }) => (blob ? [[path, blob]] : [])))
  const at = writer.clock().toISOString()
  for (let replay = 0; replay <= mostReplays; replay++) {
    const base = await head.ask()
    const now = await trees.filesAt(base)
    const conflicts: Conflict[] = commit.changes
      .filter(({ path, expected }) => (now.get(path) ?? null) !== expected)
      .map(({ path }) => ({ path, current: now.get(path) ?? null }))
    if (conflicts.length > 0) return { state: 'conflict', conflicts }
    const changed = files.filter(({ path, blob }) => (now.get(path) ?? null) !== blob)
    if (changed.length === 0) return { state: 'committed', commit: base, blobs }
    const made = await makeCommit(writer, commit, { base, changed, at })
    await checkMade(trees, base, made.commit, changed)
    if (await moveBranch(writer, base, made.commit)) {
      head.moved(base, made.commit)
      trees.note(base, made.commit, made.root, changed)
      return { state: 'committed', commit: made.commit, blobs }
    }
    await pause(Math.random() * firstWait * 2 ** replay)
  }
  throw new StoreError('Too many people are saving at this moment. It is tried again.', { away: true })
}

interface Planned {
  base: string
  changed: SentFile[]
  at: string
}

/** A commit that no branch has yet: nobody sees it. */
async function makeCommit({ client, trees, folder }: CommitWriter, commit: Commit, { base, changed, at }: Planned) {
  const entries = changed.map(({ path, blob, text }) => ({
    path: folder ? `${folder}/${path}` : path,
    mode: '100644',
    type: 'blob',
    ...(text === undefined ? { sha: blob } : { content: text }),
  }))
  const tree = await client.request('POST /repos/{owner}/{repo}/git/trees', {
    base_tree: await trees.rootOf(base),
    tree: entries,
  })
  const root = madeAnswer.parse(tree.data).sha
  const { data } = await client.request('POST /repos/{owner}/{repo}/git/commits', {
    message: commit.message,
    tree: root,
    parents: [base],
    author: { ...commit.author, date: at },
  })
  return { commit: madeAnswer.parse(data).sha, root }
}

/**
 * Reads a commit back before any branch has it: it has to change what the act changes, byte for byte, and nothing else.
 * Where GitHub cannot tell of it yet, the act goes on.
 */
async function checkMade(trees: Trees, base: string, commit: string, changed: SentFile[]): Promise<void> {
  const told = await trees.differences(base, commit)
  const lines = (files: ChangedFile[]) => files.map(({ path, blob }) => `${path} ${blob}`).sort()
  if (told && lines(told).join('\n') !== lines(changed).join('\n'))
    throw new StoreError(`GitHub kept something else than it was sent: ${lines(told)}. Nothing was saved; try again.`)
}

/**
 * Moves the branch to a commit that was made on `base`. False when somebody else moved it first.
 *
 * An answer may be lost after the branch was moved, so whatever went wrong, the branch itself is asked: an act that is
 * in its history is done.
 */
async function moveBranch(
  { client, branch, head, trees }: CommitWriter,
  base: string,
  commit: string,
): Promise<boolean> {
  try {
    const parameters = { ref: `heads/${branch}`, sha: commit, force: false }
    await client.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', parameters)
    return true
  } catch (error) {
    const now = await head.ask().catch(() => null)
    if (now !== null && (await trees.contains(now, commit))) return true
    if (!hasStatus(error, 409, 422)) throw error
    if (now !== base || /fast.?forward/i.test(error.message)) return false
    throw new StoreError(
      `GitHub does not let this paper save to the branch “${branch}”: ${error.message}. An admin has to let its App or token pass the branch’s rules.`,
      { cause: error },
    )
  }
}
