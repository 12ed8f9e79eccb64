import { checkCommit } from '../check-commit'
import { cleanAuthor } from '../clean-author'
import { contentPath } from '../content-path'
import type { Snapshot } from '../snapshot'
import type { Changes, Commit, Store } from '../store'
import { followBranch } from './branch-head'
import { openCommitHistory } from './commit-history'
import { type GitHubClientOptions, openGitHubClient } from './github-client'
import { storeErrorOf } from './github-failure'
import { openContents } from './known-contents'
import { openTrees } from './trees'
import { sendContents, writeCommit } from './write-commit'

export interface GitHubStoreOptions extends GitHubClientOptions {
  branch: string
  /** Of the repository, the folder that holds the content; empty for all of it. */
  folder: string
  /** A state of the paper that travelled with the program: what is in it is not asked of GitHub. */
  snapshot?: Snapshot | null
  /** Where to keep contents that were fetched; in memory only when left out. */
  cacheFolder?: string
  /** Dates the commits. */
  clock?: () => Date
}

/**
 * Opens a paper whose files are in a repository on GitHub. Nothing is asked yet.
 *
 * Every save is a commit on the branch, made through GitHub's REST API without a clone. Where GitHub fails, what is
 * thrown is a `StoreError` whose sentence can be shown, and whose `away` says whether asking later is of use.
 *
 * What is read may be a second old, so that an act does not ask for the newest commit with each file. What is saved never
 * rests on it: `commit`, `head` and `changesSince` ask anew.
 */
export function openGitHubStore(options: GitHubStoreOptions): Store {
  const { branch, folder, repository, snapshot, cacheFolder, clock = () => new Date() } = options
  const now = () => clock().getTime()
  const client = openGitHubClient(options)
  const head = followBranch(client, branch, now)
  const contents = openContents({ client, known: snapshot?.read, cacheFolder })
  const trees = openTrees(client, folder, snapshot)
  const history = openCommitHistory(client, folder)
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const writer = { client, branch, folder, head, trees, contents, clock, pause }

  // Acts of one server take turns: they would only turn each other away.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const next = last.then(act)
    last = next.catch(() => undefined)
    return next
  }
  const telling = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Error && error.name === 'ContentPathError') throw error
      throw storeErrorOf(error, { repository, branch }, now())
    }
  }

  return {
    head: () => telling(() => head.ask()),
    list: (at) =>
      telling(async () =>
        [...(await trees.filesAt(at ?? (await head.recent())))].map(([path, blob]) => ({ path, blob })),
      ),
    read: (path) =>
      telling(async () => {
        const blob = (await trees.filesAt(await head.recent())).get(contentPath(path))
        return blob === undefined ? null : { path, blob, bytes: await contents.get(blob) }
      }),
    readAt: (blob) => telling(() => contents.get(blob)),
    changesSince: (commit) =>
      telling(async (): Promise<Changes> => {
        const newest = await head.ask()
        const changes = commit === null ? null : await trees.differences(commit, newest)
        if (changes) return { head: newest, complete: false, changes }
        const files = await trees.filesAt(newest)
        return { head: newest, complete: true, changes: [...files].map(([path, blob]) => ({ path, blob })) }
      }),
    commit: (commit: Commit) =>
      telling(async () => {
        checkCommit(commit)
        const named = { ...commit, author: cleanAuthor(commit.author) }
        // Contents can be sent before it is anybody's turn: no branch has them yet.
        const files = await sendContents(named, contents)
        return inTurn(() => writeCommit(named, files, writer))
      }),
    commits: (options) => telling(async () => history.commits(await head.recent(), options)),
    changesIn: (commit) => telling(() => history.changesIn(commit)),
    log: (options) => telling(async () => history.log(await head.recent(), options)),
    close: async () => {},
  }
}
