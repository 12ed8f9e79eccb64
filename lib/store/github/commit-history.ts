import { LRUCache } from 'lru-cache'
import { contentPath } from '../content-path'
import { isGitId } from '../git-blob-id'
import type { BlobId, CommitFacts, CommitId, CommitsOptions, LogOptions, Revision } from '../store'
import { commitFilesAnswer, commitsAnswer, contentAnswer } from './github-answers'
import type { GitHubClient } from './github-client'
import { hasStatus } from './github-failure'
import { type ChangedFile, changesOf, paperPaths } from './trees'

/** What was done, commit by commit and file by file. */
export interface CommitHistory {
  /** See Store.commits. `head` is where to begin when no `before` is given. */
  commits(head: CommitId, options: CommitsOptions): Promise<CommitFacts[]>
  /** See Store.changesIn. */
  changesIn(commit: CommitId): Promise<ChangedFile[]>
  /** See Store.log. */
  log(head: CommitId, options: LogOptions): Promise<Revision[]>
}

/** GitHub gives at most so many commits, and so many files of one, in an answer. */
const commitsAtOnce = 100
const filesAtOnce = 300

/**
 * Opens the history of a repository, as far as it is the paper's.
 *
 * @param folder of the repository, the one that holds the content; empty for all of it
 */
export function openCommitHistory(client: GitHubClient, folder: string): CommitHistory {
  const blobs = new LRUCache<string, { blob: BlobId | null }>({ max: 20_000 })
  const changes = new LRUCache<CommitId, ChangedFile[]>({ max: 1000 })
  const inRepository = (path: string) => (folder ? `${folder}/${path}` : path)
  const inPaper = paperPaths(folder)

  async function listed(from: CommitId, path: string | undefined, limit: number, skip?: CommitId) {
    const found: CommitFacts[] = []
    const only = path === undefined ? folder : inRepository(path)
    for (let page = 1; found.length < limit; page++) {
      const parameters = { sha: from, per_page: commitsAtOnce, page, ...(only && { path: only }) }
      const { data } = await client.request('GET /repos/{owner}/{repo}/commits', parameters)
      const answer = commitsAnswer.parse(data)
      // A merge adds nothing of its own: what it brought in has its own commits.
      const own = answer.filter(({ sha, parents }) => sha !== skip && parents.length < 2)
      for (const { sha, commit } of own) {
        const { name = '', email = '', date = '' } = commit.author ?? {}
        const at = new Date(Date.parse(date) || 0).toISOString()
        found.push({ commit: sha, author: { name, email }, at, message: commit.message.trimEnd() })
      }
      if (answer.length < commitsAtOnce) break
    }
    return found.slice(0, limit)
  }

  /** Newest first, from `head` on, or from what came before a commit; none where the history has no such commit. */
  async function saved(head: CommitId, { path, limit = 100, before }: Partial<LogOptions>): Promise<CommitFacts[]> {
    if (before === undefined) return listed(head, path, limit)
    if (!isGitId(before)) return []
    return listed(before, path, limit, before).catch((error: unknown) => {
      if (hasStatus(error, 404, 422)) return []
      throw error
    })
  }

  /** What a file held at a commit; undefined for a folder. */
  async function blobAt(commit: CommitId, path: string): Promise<BlobId | null | undefined> {
    const known = blobs.get(`${commit} ${path}`)
    if (known) return known.blob
    const parameters = { path: inRepository(path), ref: commit }
    const answer = await client
      .request('GET /repos/{owner}/{repo}/contents/{path}', parameters)
      .catch((error: unknown) => {
        if (hasStatus(error, 404)) return null
        throw error
      })
    const file = answer && contentAnswer.safeParse(answer.data)
    if (file && !(file.success && file.data.type === 'file')) return undefined
    const blob = file ? (file.data?.sha ?? null) : null
    blobs.set(`${commit} ${path}`, { blob })
    return blob
  }

  return {
    commits: (head, options) => saved(head, options),
    async changesIn(commit) {
      const known = changes.get(commit)
      if (known) return known
      const all: ChangedFile[] = []
      for (let page = 1; ; page++) {
        const parameters = { ref: commit, per_page: filesAtOnce, page }
        const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', parameters)
        const { files = [] } = commitFilesAnswer.parse(data)
        all.push(...files.flatMap((file) => changesOf(file, inPaper)))
        if (files.length < filesAtOnce) break
      }
      all.sort((one, other) => (one.path < other.path ? -1 : 1))
      changes.set(commit, all)
      return all
    },
    async log(head, options) {
      const path = contentPath(options.path)
      const commits = await saved(head, options)
      const revisions = await Promise.all(
        commits.map(async (facts) => ({ ...facts, path, blob: await blobAt(facts.commit, path) })),
      )
      return revisions.filter((revision): revision is Revision => revision.blob !== undefined)
    },
  }
}
