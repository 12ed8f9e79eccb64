import { draftPath } from '../article/address'
import { reviewPath } from '../article/review'
import type { Change } from '../store/store'
import { actMessage } from './act-message'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { conflictAfterRace, theirText } from './open-newest'
import { reviewChange } from './review-file'
import { title } from './save-draft'
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
  // The hold of a story that was never printed is written nowhere else, and whoever saved its text again would be rid of it.
  if (copy.frontmatter.hold && !copy.article)
    return {
      state: 'invalid',
      problems: [{ message: `This story is held: ${copy.frontmatter.hold} Lift the hold first.` }],
    }
  const changes: Change[] = [{ path: draftPath(id), bytes: null, expected: blob }]
  // What the desk said about the draft goes with it.
  const review = await reviewChange(id, dependencies.store)
  if (review) changes.push(review)
  const result = await dependencies.store.commit({
    message: actMessage(`Discard draft: ${title(copy.frontmatter)}`, { act: 'discard', article: id }),
    author,
    changes,
  })
  return result.state === 'conflict' ? conflictAfterRace({ id, base }, dependencies) : { state: 'done', id, blob }
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
  const changes: Change[] = [{ path: draftPath(id), bytes: await store.readAt(blob), expected: null }]
  // What the desk said about it comes back too, if it went in the same act.
  const [gone, said] = await store.log({ path: reviewPath(id), limit: 2 })
  if (gone && !gone.blob && gone.commit === revisions[0]?.commit && said?.blob)
    changes.push({ path: reviewPath(id), bytes: await store.readAt(said.blob), expected: null })
  const result = await store.commit({
    message: actMessage(`Take back the discard of ${id}`, { act: 'restore', article: id }),
    author,
    changes,
  })
  return result.state === 'conflict' ? { state: 'missing' } : { state: 'done', id, blob }
}
