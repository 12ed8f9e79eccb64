import { decode } from '../archive/read-file'
import { draftPath } from '../article/address'
import { editArticleFile } from '../article/edit-file'
import type { Change } from '../store/store'
import { actMessage } from './act-message'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { conflictAfterRace } from './open-newest'
import { printedFields } from './printed-fields'
import { reviewFollowing } from './review-file'
import { title } from './save-draft'
import { unreadable } from './set-fields'
import { type Base, baseOf, openWorkingCopy } from './working-copy'

/** Takes a story off the schedule: it is a draft again, and there is nothing that could appear by itself. */
export async function unschedule(
  { id }: { id: string },
  author: Author,
  desk: DeskDependencies,
): Promise<ActResult<{ before: Base; base: Base }>> {
  const opened = await openWorkingCopy(id, desk)
  if (!opened.ok) return opened.reason === 'missing' ? { state: 'missing' } : unreadable(opened.path, opened.message)
  const { copy } = opened
  const { article, draft } = copy
  const printed = await printedFields(copy, desk.store)
  if (!article || !printed) return refuse('This story is not scheduled.')
  if (!printed.published || Date.parse(printed.published) <= desk.clock())
    return refuse('This story is in print already. Withdraw it, or hold it.')
  // The newest text, without the time that it now does not have.
  const old = decode(await desk.store.readAt(draft?.blob ?? article.blob))
  const text = editArticleFile(old, { published: undefined, updated: undefined })
  const path = draftPath(id)
  const changes: Change[] = [{ path: article.path, bytes: null, expected: article.blob }]
  const bytes = new TextEncoder().encode(text)
  changes.push({ path, bytes, expected: draft?.blob ?? null })
  if (draft) changes.push(...(await reviewFollowing(id, draft.blob, bytes, desk.store)))
  const result = await desk.store.commit({
    message: actMessage(`Take off the schedule: ${title(copy.frontmatter)}`, { act: 'unschedule', article: id }),
    author,
    changes,
  })
  if (result.state === 'conflict') return conflictAfterRace({ id, base: baseOf(copy) }, desk)
  const base = { draft: result.blobs[path] ?? draft?.blob ?? null, article: null }
  return { state: 'done', before: baseOf(copy), base }
}

function refuse(message: string): ActResult<never> {
  return { state: 'invalid', problems: [{ message }] }
}
