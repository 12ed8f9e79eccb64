import { contentPath, isContentPath } from '../content-path'
import type { BlobId, CommitId, Entry, LogOptions, Revision } from '../store'
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
  const fields = stdout.toString().split('\0')
  const changes: { path: string; blob: BlobId | null }[] = []
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const change = rawChange(fields[i] as string, fields[i + 1] as string)
    if (change) changes.push(change)
  }
  return changes
}

/** Saved states, newest first, from `head` on, or from what came before `options.before`, which is `head` then. A merge adds none of its own: what it brought in has its own commits. */
export async function listRevisions(place: GitPlace, head: CommitId, options: LogOptions): Promise<Revision[]> {
  const limit = Math.max(0, Math.floor(options.limit ?? 100))
  if (limit === 0) return []
  const only = options.path === undefined ? [] : [contentPath(options.path)]
  const format = '--format=%x01%H%x00%an%x00%ae%x00%at%x00%B%x00'
  const diff = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-merges', '--root']
  const command = ['log', ...diff, `--max-count=${limit + (options.before ? 1 : 0)}`, format, head, '--', ...only]
  const { stdout } = await git(place, command)
  return readLog(stdout.toString().split('\0'))
    .filter((revision) => revision.commit !== options.before && (only.length === 0 || revision.path === only[0]))
    .slice(0, limit)
}

function readLog(fields: string[]): Revision[] {
  const revisions: Revision[] = []
  let commit: Omit<Revision, 'path' | 'blob'> | undefined
  for (let i = 0; i < fields.length; i += 1) {
    const field = (fields[i] as string).trimStart()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Git was asked to begin each entry with it
    if (/^\x01[0-9a-f]{40}$/.test(field)) {
      const [name = '', email = '', seconds = '0', message = ''] = fields.slice(i + 1, i + 5)
      const at = new Date(Number(seconds) * 1000).toISOString()
      commit = { commit: field.slice(1), author: { name, email }, at, message: message.trimEnd() }
      i += 4
    } else if (field.startsWith(':') && commit) {
      i += 1
      const change = rawChange(field, fields[i] as string)
      if (change) revisions.push({ ...commit, ...change })
    }
  }
  return revisions
}

/** `:100644 100644 <old id> <new id> M` with its path, unless it is about no content of ours. */
function rawChange(facts: string, path: string): { path: string; blob: BlobId | null } | null {
  if (!isContentPath(path)) return null
  const [before = '', after = '', , blob = noBlob] = facts.slice(1).split(' ')
  if (after.startsWith('100')) return { path, blob }
  // A file that became a symbolic link is gone, as far as the paper is concerned.
  return before.startsWith('100') ? { path, blob: null } : null
}
