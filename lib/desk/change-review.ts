import type { Problem } from '../article/problem'
import type { Review } from '../article/review'
import { type ActFacts, actMessage } from './act-message'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { type ReviewStanding, readReview, reviewStanding, writeReview } from './review-file'
import { title } from './save-draft'
import { openWorkingCopy, type WorkingCopy } from './working-copy'

export interface Reviewed {
  standing: ReviewStanding
}

/** What is to be said: the new review, or why it cannot be said. */
export type ReviewEdit = { ok: true; review: Review } | { ok: false; problem: Problem } | { ok: false; moved: true }

/** How often two people may write a note at the same moment before one is asked to try again. */
const tries = 5

/** Changes what the desk says about a draft. Whoever comes second writes into the newer file, so no note is lost. */
export async function changeReview(
  id: string,
  said: Pick<ActFacts, 'act' | 'detail'> & { as: string },
  author: Author,
  dependencies: DeskDependencies,
  change: (review: Review, copy: WorkingCopy) => ReviewEdit,
): Promise<ActResult<Reviewed>> {
  const { store } = dependencies
  for (let count = 0; count < tries; count++) {
    const opened = await openWorkingCopy(id, dependencies)
    if (!opened.ok) return { state: 'missing' }
    const { copy } = opened
    const read = await readReview(id, store)
    if (!read.ok) return { state: 'invalid', problems: read.problems }
    const edited = change(read.review, copy)
    if (!edited.ok) return 'moved' in edited ? movedOn() : { state: 'invalid', problems: [edited.problem] }
    const written = writeReview(id, edited.review, read.blob)
    const changes = written ? [written] : []
    const { as, act, detail } = said
    const message = actMessage(`${as}: ${title(copy.frontmatter)}`, { act, article: id, detail })
    const result = await store.commit({ message, author, changes })
    if (result.state === 'committed')
      return { state: 'done', standing: reviewStanding(edited.review, copy, dependencies.reader) }
  }
  return { state: 'invalid', problems: [{ message: 'Others are writing notes at this moment. Try again.' }] }
}

function movedOn(): ActResult<never> {
  const message = 'The draft was saved again since you opened it. Reload the page, read what is new, and decide then.'
  return { state: 'invalid', problems: [{ message }] }
}

/** A moment as files write it: to the second, in UTC. */
export function momentOf(clock: () => number): string {
  return new Date(clock()).toISOString().replace(/\.\d+Z$/, 'Z')
}
