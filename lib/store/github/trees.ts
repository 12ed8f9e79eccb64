import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import { isContentPath } from '../content-path'
import { isGitId } from '../git-blob-id'
import type { BlobId, CommitId, Entry } from '../store'
import { StoreError } from '../store-error'
import { type changedFile, commitAnswer, compareAnswer, treeAnswer } from './github-answers'
import type { GitHubClient } from './github-client'
import { hasStatus } from './github-failure'

/** A file that differs between two commits; a null blob is a deleted one. */
export interface ChangedFile {
  path: string
  blob: BlobId | null
}

/** The files of commits. Commits never change, so what was asked once is known. */
export interface Trees {
  /** Git's id of everything in the repository at a commit. */
  rootOf(commit: CommitId): Promise<string>
  /** The paper's files at a commit. @throws {StoreError} when there is no such commit */
  filesAt(commit: CommitId): Promise<ReadonlyMap<string, BlobId>>
  /** In which of the paper's files two commits differ; null when GitHub does not know the first. */
  differences(from: CommitId, to: CommitId): Promise<ChangedFile[] | null>
  /** Whether the history of `head` has `commit`. */
  contains(head: CommitId, commit: CommitId): Promise<boolean>
  /** Notes what a commit of our own changed, which spares the question. */
  note(from: CommitId, to: CommitId, root: string, changes: ChangedFile[]): void
}

/** A comparison names no more files than these. */
const mostCompared = 300

/**
 * Opens the trees of a repository.
 *
 * @param folder of the repository, the one that holds the content; empty for all of it
 * @param start a commit whose files are known already
 */
export function openTrees(
  client: GitHubClient,
  folder: string,
  start?: { commit: CommitId; entries: Entry[] } | null,
): Trees {
  const roots = new LRUCache<CommitId, string>({ max: 500 })
  const lists = new LRUCache<CommitId, Map<string, BlobId>>({ max: 4 })
  const compared = new LRUCache<string, ChangedFile[]>({ max: 100 })
  const inPaper = paperPaths(folder)
  // The newest list that is known whole: the next is made from it.
  let newest = start?.commit
  if (start) lists.set(start.commit, new Map(start.entries.map(({ path, blob }) => [path, blob])))

  async function rootOf(commit: CommitId): Promise<string> {
    const known = roots.get(commit)
    if (known) return known
    if (!isGitId(commit)) throw noCommit(commit)
    const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
    const { data } = await client.request(route, { commit_sha: commit }).catch((error: unknown) => {
      throw hasStatus(error, 404, 422) ? noCommit(commit) : error
    })
    const root = commitAnswer.parse(data).tree.sha
    roots.set(commit, root)
    return root
  }

  async function readTree(tree: string, recursive: boolean) {
    const parameters = { tree_sha: tree, ...(recursive && { recursive: '1' }) }
    const { data } = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', parameters)
    return treeAnswer.parse(data)
  }

  /** Of a tree too large for one answer, each folder is read by itself. */
  async function readFiles(tree: string, prefix: string, files: Map<string, BlobId>): Promise<void> {
    const whole = await readTree(tree, true)
    const { tree: entries } = whole.truncated ? await readTree(tree, false) : whole
    const folders: Promise<void>[] = []
    for (const { path, mode, type, sha } of entries) {
      const full = prefix + path
      if (type === 'tree' && whole.truncated) folders.push(readFiles(sha, `${full}/`, files))
      else if (mode.startsWith('100') && isContentPath(full)) files.set(full, sha)
    }
    await Promise.all(folders)
  }

  async function listFiles(commit: CommitId): Promise<Map<string, BlobId>> {
    let tree: string | undefined = await rootOf(commit)
    for (const name of folder.split('/').filter(Boolean)) {
      const { tree: entries } = await readTree(tree, false)
      tree = entries.find((entry) => entry.path === name && entry.type === 'tree')?.sha
      // Without any file there is no folder either.
      if (!tree) return new Map()
    }
    const files = new Map<string, BlobId>()
    await readFiles(tree, '', files)
    return files
  }

  async function compare(from: CommitId, to: CommitId) {
    const basehead = `${from}...${to}`
    const parameters = { basehead, page: 1, per_page: 1 }
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', parameters)
    return compareAnswer.parse(data)
  }

  const trees: Trees = {
    rootOf,
    async filesAt(commit) {
      const known = lists.get(commit)
      if (known) return known
      const before = newest && lists.get(newest)
      const changes = newest && before ? await trees.differences(newest, commit) : null
      const files = before && changes ? applied(before, changes) : await listFiles(commit)
      lists.set(commit, files)
      newest = commit
      return files
    },
    async differences(from, to) {
      if (from === to) return []
      if (!isGitId(from)) return null
      const key = `${from}..${to}`
      const known = compared.get(key)
      if (known) return known
      const answer = await compare(from, to).catch((error: unknown) => {
        if (hasStatus(error, 404, 422)) return null
        throw error
      })
      if (!answer) return null
      const files = answer.files ?? []
      // A comparison begins where the two parted, and names no more than so many files: otherwise two lists are compared.
      const isWhole = (answer.status === 'ahead' || answer.status === 'identical') && files.length < mostCompared
      const changes = isWhole
        ? files.flatMap((file) => changesOf(file, inPaper))
        : different(lists.get(from) ?? (await listFiles(from)), lists.get(to) ?? (await listFiles(to)))
      compared.set(key, changes)
      return changes
    },
    async contains(head, commit) {
      if (head === commit) return true
      return (await compare(commit, head)).status === 'ahead'
    },
    note(from, to, root, changes) {
      roots.set(to, root)
      compared.set(`${from}..${to}`, changes)
      const before = lists.get(from)
      if (!before) return
      lists.set(to, applied(before, changes))
      newest = to
    },
  }
  return trees
}

/** What a changed file means for the paper: a renamed one is two changes. */
export function changesOf(
  { filename, status, sha, previous_filename: previous }: z.infer<typeof changedFile>,
  inPaper: (path: string) => string | null,
): ChangedFile[] {
  const changes: ChangedFile[] = []
  const former = status === 'renamed' && previous ? inPaper(previous) : null
  if (former) changes.push({ path: former, blob: null })
  const path = inPaper(filename)
  if (path && status !== 'unchanged') changes.push({ path, blob: status === 'removed' ? null : sha })
  return changes
}

/** Leads from a path of the repository to one of the content folder; null where it is none. */
export function paperPaths(folder: string): (path: string) => string | null {
  const prefix = folder ? `${folder}/` : ''
  return (path) => {
    const inside = path.startsWith(prefix) ? path.slice(prefix.length) : ''
    return inside && isContentPath(inside) ? inside : null
  }
}

function applied(files: ReadonlyMap<string, BlobId>, changes: ChangedFile[]): Map<string, BlobId> {
  const after = new Map(files)
  for (const { path, blob } of changes) {
    if (blob === null) after.delete(path)
    else after.set(path, blob)
  }
  return after
}

function different(before: ReadonlyMap<string, BlobId>, after: ReadonlyMap<string, BlobId>): ChangedFile[] {
  const changed = [...after].filter(([path, blob]) => before.get(path) !== blob).map(([path, blob]) => ({ path, blob }))
  const gone = [...before.keys()].filter((path) => !after.has(path)).map((path) => ({ path, blob: null }))
  return [...changed, ...gone]
}

function noCommit(commit: CommitId): StoreError {
  return new StoreError(`The repository has no commit ${commit}. Ask for one that commits() lists.`)
}
