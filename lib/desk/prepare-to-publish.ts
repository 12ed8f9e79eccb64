import { settings } from '../archive/settings'
import { articleUrl } from '../article/address'
import { fieldTitle } from '../article/field-title'
import { formFields } from '../article/form-fields'
import type { Article } from '../article/schema'
import { type ArticleState, articleState } from '../article/state'
import { type ChecklistItem, type ChecklistPoint, pointsOf } from './checklist'
import type { Edit } from './compose'
import type { ActResult, DeskDependencies } from './dependencies'
import { proofOf } from './proof'
import type { MovedOn } from './publish-options'
import { type ReviewStanding, reviewStanding } from './review-file'
import type { WorkingCopy } from './working-copy'

/** What a publisher is told and asked before publishing. */
export interface Prepared {
  /** What stands in the way, and what wants a tick. */
  items: ChecklistItem[]
  /** The points that were looked at; one without an item is met. */
  points: ChecklistPoint[]
  /** Whether readers have never seen the story: then it can be scheduled, and needs no “Updated” time. */
  first: boolean
  /** Where the story stands before its readers now. */
  article: ArticleState
  /** Where readers find it once it is published; null before. */
  url: string | null
  /** From when readers see it, where a time is set that is still to come; ISO 8601. */
  scheduled: string | null
  /** The embargo that the text has, where it is still to come; ISO 8601. */
  embargo: string | null
  review: ReviewStanding
  /** What changed since the reviewed revision. */
  moved: MovedOn | null
}

/** Looks a text over as publishing would, and writes nothing. */
export async function prepareToPublish(edit: Edit, dependencies: DeskDependencies): Promise<ActResult<Prepared>> {
  const proof = await proofOf(edit, {}, dependencies)
  if (proof.state !== 'done') return proof
  const { composed, stamped, printed, printable, review, moved } = proof
  // What every story must have is told in the same list, so that there is one place to look.
  const missing = printable.ok ? [] : printable.problems
  const basics = missing.map(({ field = 'body', message }): ChecklistItem => {
    const told = `${field === 'body' ? 'The body' : fieldTitle(field, formFields)} ${message}`
    return { item: 'basics', level: 'block', message: told, place: { field } }
  })
  const lacking = new Set(missing.map(({ field = 'body' }) => field.split('.')[0]))
  const isTold = ({ item, place }: ChecklistItem) =>
    basics.length > 0 && (item === 'basics' || (place && place.field !== 'body' && lacking.has(place.field)))
  const others = proof.items.filter((item) => !isTold(item))
  const now = dependencies.clock()
  const coming = (moment: unknown) => (typeof moment === 'string' && Date.parse(moment) > now ? moment : null)
  return {
    state: 'done',
    items: [...basics, ...others],
    points: pointsOf((await settings(dependencies.archive.database)).site.checklist),
    first: stamped.first,
    article: articleState(printed, composed.copy.draft && composed.frontmatter, now),
    url: printedUrl(composed.copy, printed),
    scheduled: coming(printed?.published),
    embargo: coming(composed.frontmatter.embargoUntil),
    review: reviewStanding(review.review, composed.copy, dependencies.reader),
    moved,
  }
}

function printedUrl({ article }: WorkingCopy, printed: Partial<Article> | null): string | null {
  return article && printed?.section ? articleUrl({ section: printed.section, slug: article.slug }) : null
}
