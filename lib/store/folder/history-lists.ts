import { contentPath, isContentPath } from '../content-path'
import type { BlobId, CommitFacts, CommitId, CommitsOptions, Entry, LogOptions, Revision } from '../store'
import { type GitPlace, git } from './git'

/** The blob of a file that is not there, in Git's lists. */
const noBlob = '0'.repeat(40)

/** Every ordinary file of a commit. Symbolic links, submodules and names that `contentPath` refuses are no content. */
export async function listTree(place: GitPlace, commit: CommitId): Promise<Entry[]> {
  const { stdout } = await git(place, ['ls-tree', '-r', '-z', '--full-tree', commit])
  const entries: Entry[] = []
  for (const line of stdout.toString().split('\0')) {
    // 100644 blob <id>\t<path>
    const path = line.slice(53)
    if (line.startsWith('100') && isContentPath(path)) entries.push({ path, blob: line.slice(12, 52) })
  }
  return entries
}

/** The files in which two commits differ. */
export async function compareTrees(
  place: GitPlace,
  from: CommitId,
  to: CommitId,
): Promise<{ path: string; blob: BlobId | null }[]> {
  const { stdout } = await git(place, ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to])
  return rawChanges(stdout.toString())
}

/** What one commit changed, by path. */
export async function changesIn(place: GitPlace, commit: CommitId): Promise<{ path: string; blob: BlobId | null }[]> {
  const command = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--no-commit-id', '--root', commit]
  const { stdout } = await git(place, command)
  return rawChanges(stdout.toString())
}

/** Each entry of the log begins with a byte that no name has. */
const logFormat = '--format=%x01%H%x00%an%x00%ae%x00%at%x00%B%x00'

/** The commits that changed something, newest first, from `head` on, or from what came before `options.before`, which is `head` then. */
export async function listCommits(place: GitPlace, head: CommitId, options: CommitsOptions): Promise<CommitFacts[]> {
  const { limit, count } = limitOf(options)
  if (limit === 0) return []
  // Only what a path was named for leaves out commits that changed nothing.
  const command = ['log', '--no-merges', '-z', `--max-count=${count}`, logFormat, head, '--', '.']
  const { stdout } = await git(place, command)
  return readLog(stdout.toString().split('\0'))
    .map(({ facts }) => facts)
    .filter(({ commit }) => commit !== options.before)
    .slice(0, limit)
}

/** The saved states of one file, newest first, in the same order. */
export async function listRevisions(place: GitPlace, head: CommitId, options: LogOptions): Promise<Revision[]> {
  const path = contentPath(options.path)
  const { limit, count } = limitOf(options)
  if (limit === 0) return []
  const diff = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-merges', '--root']
  const command = ['log', ...diff, `--max-count=${count}`, logFormat, head, '--', path]
  const { stdout } = await git(place, command)
  return readLog(stdout.toString().split('\0'))
    .flatMap(({ facts, changes }) => changes.map((change) => ({ ...facts, ...change })))
    .filter((revision) => revision.commit !== options.before && revision.path === path)
    .slice(0, limit)
}

/** The commit that a list goes on from is listed too, and taken out. */
function limitOf({ limit = 100, before }: CommitsOptions): { limit: number; count: number } {
  const whole = Math.max(0, Math.floor(limit))
  return { limit: whole, count: whole + (before ? 1 : 0) }
}

function readLog(fields: string[]): { facts: CommitFacts; changes: { path: string; blob: BlobId | null }[] }[] {
  const entries: { facts: CommitFacts; changes: { path: string; blob: BlobId | null }[] }[] = []
  for (let i = 0; i < fields.length; i += 1) {
    const field = (fields[i] as string).trimStart()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Git was asked to begin each entry with it
    if (/^\x01[0-9a-f]{40}$/.test(field)) {
      const [name = '', email = '', seconds = '0', message = ''] = fields.slice(i + 1, i + 5)
      const at = new Date(Number(seconds) * 1000).toISOString()
      const facts = { commit: field.slice(1), author: { name, email }, at, message: message.trimEnd() }
      entries.push({ facts, changes: [] })
      i += 4
    } else if (field.startsWith(':')) {
      i += 1
      const change = rawChange(field, fields[i] as string)
      if (change) entries.at(-1)?.changes.push(change)
    }
  }
  return entries
}

function rawChanges(output: string): { path: string; blob: BlobId | null }[] {
  const fields = output.split('\0')
  const changes: { path: string; blob: BlobId | null }[] = []
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const change = rawChange(fields[i] as string, fields[i + 1] as string)
    if (change) changes.push(change)
  }
  return changes
}

/** `:100644 100644 <old id> <new id> M` with its path, unless it is about no content of ours. */
function rawChange(facts: string, path: string): { path: string; blob: BlobId | null } | null {
  if (!isContentPath(path)) return null
  const [before = '', after = '', , blob = noBlob] = facts.slice(1).split(' ')
  if (after.startsWith('100')) return { path, blob }
  // A file that became a symbolic link is gone, as far as the paper is concerned.
  return before.startsWith('100') ? { path, blob: null } : null
}
