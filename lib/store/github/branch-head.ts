import type { CommitId } from '../store'
import { refAnswer } from './github-answers'
import type { GitHubClient } from './github-client'
import { hasStatus } from './github-failure'

/** The newest commit of a branch. */
export interface BranchHead {
  /** Asks GitHub. An answer that says “the same as before” costs nothing of the hourly limit. */
  ask(): Promise<CommitId>
  /** The last answer, where it is younger than a second; else asks. One act looks at a dozen files. */
  recent(): Promise<CommitId>
  /** Notes that the branch was moved from here, and where to. */
  moved(from: CommitId, to: CommitId): void
}

/** Milliseconds for which an answer is recent. */
const freshness = 1000

/** Milliseconds for which GitHub may still answer with a commit that has been left behind. */
const hindsight = 10_000

/** Follows one branch. */
export function followBranch(client: GitHubClient, branch: string, now: () => number): BranchHead {
  let last: { etag: string | undefined; head: CommitId; at: number } | undefined
  const left = new Map<CommitId, { to: CommitId; at: number }>()
  // One of GitHub's copies may not have heard yet of what this server has just done through another.
  const newest = (head: CommitId): CommitId => {
    const next = left.get(head)
    return next && now() - next.at < hindsight ? newest(next.to) : head
  }
  async function ask() {
    const asked = now()
    const headers = last?.etag ? { 'if-none-match': last.etag } : {}
    try {
      const answer = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
        ref: `heads/${branch}`,
        headers,
      })
      last = { etag: answer.headers.etag, head: refAnswer.parse(answer.data).object.sha, at: asked }
    } catch (error) {
      if (!last || !hasStatus(error, 304)) throw error
      last.at = asked
    }
    return newest(last.head)
  }
  return {
    ask,
    recent: async () => (last && now() - last.at < freshness ? newest(last.head) : ask()),
    moved(from, to) {
      for (const [commit, { at }] of left) if (now() - at >= hindsight) left.delete(commit)
      // Where the branch was moved back on purpose, that is the newest.
      left.delete(to)
      left.set(from, { to, at: now() })
    },
  }
}
