import type { BlobId } from '../store'
import { type GitAnswer, git } from './git'
import type { History } from './history'

/** What a commit did to one file. */
export interface IndexEntry {
  path: string
  blob: BlobId | null
  executable?: boolean
}

/**
 * Tells the index of the newsroom's own repository what was committed. Without it, `git status` there would list every
 * save as staged for undoing, and the next `git commit` by hand would undo it.
 *
 * False when the index is locked for longer than a moment: someone's Git command is running. Ask again later.
 */
export async function followInUserIndex(history: History, entries: IndexEntry[]): Promise<boolean> {
  if (!history.shared || entries.length === 0) return true
  const input = entries
    .map(({ path, blob, executable }) =>
      blob === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${executable ? '100755' : '100644'} ${blob}\t${path}\0`,
    )
    .join('')
  for (const wait of [20, 60, 200, 0]) {
    const answer: GitAnswer = await git(history, ['update-index', '-z', '--index-info'], { input, accept: [128] })
    if (answer.code === 0) return true
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return false
}
