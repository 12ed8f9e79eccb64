import { draftPath } from '../article/address'
import { theirText } from './compose'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { conflictAfterRace, title } from './save-draft'
import { type Base, openWorkingCopy } from './working-copy'

/** What is needed to take a discard back. */
export interface Discarded {
  id: string
  /** The blob of the discarded draft: the history keeps it. */
  blob: string
}

/** Removes a working copy; a published article stays as readers have it. The text stays in the history. */
export async function discardDraft(
  id: string,
  base: Base,
  author: Author,
  dependencies: DeskDependencies,
): Promise<ActResult<Discarded>> {
  const opened = await openWorkingCopy(id, dependencies)
  if (!opened.ok || !opened.copy.draft) return { state: 'missing' }
  const { copy } = opened
  const blob = opened.copy.draft.blob
  // Somebody may have saved since the page was opened; their words are not this person's to discard unread.
  if (blob !== base.draft) return { state: 'conflict', theirs: await theirText(copy, dependencies) }
  const result = await dependencies.store.commit({
    message: `Discard draft: ${title(copy.frontmatter)}`,
    author,
    changes: [{ path: draftPath(id), bytes: null, expected: blob }],
  })
  return result.state === 'conflict' ? conflictAfterRace(id, dependencies) : { state: 'done', id, blob }
}

/** Takes a discard back. */
export async function restoreDraft(
  { id, blob }: Discarded,
  author: Author,
  { store }: DeskDependencies,
): Promise<ActResult<Discarded>> {
  const revisions = await store.log({ path: draftPath(id), limit: 50 })
  // Only a text that was once this draft may come back as it: the blob is named by a request.
  if (!revisions.some((revision) => revision.blob === blob)) return { state: 'missing' }
  const bytes = await store.readAt(blob)
  const result = await store.commit({
    message: `Take back the discard of ${id}`,
    author,
    changes: [{ path: draftPath(id), bytes, expected: null }],
  })
  return result.state === 'conflict' ? { state: 'missing' } : { state: 'done', id, blob }
}
