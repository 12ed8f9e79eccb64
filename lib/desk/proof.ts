import { houseStyleRules, settings } from '../archive/settings'
import { parseArticleFile } from '../article/file'
import type { Problem } from '../article/problem'
import type { Review } from '../article/review'
import type { Article, Draft } from '../article/schema'
import { momentOf } from './change-review'
import { checkForPrint, type Printable } from './check-for-print'
import { type ChecklistItem, checkList } from './checklist'
import { type Composed, composeEdit, type Edit } from './compose'
import type { ActResult, DeskDependencies } from './dependencies'
import { movedOn } from './moved-on'
import { paperLookups } from './paper-lookups'
import { printedFields } from './printed-fields'
import { type MovedOn, optionProblems, type PublishOptions } from './publish-options'
import { readReview } from './review-file'
import { type Stamped, stamp } from './stamp'

/** A story as it would be printed now, and everything that is to be said about it. Nothing is written. */
export interface Proof {
  composed: Composed
  stamped: Stamped
  printable: Printable
  printed: Partial<Article> | null
  review: { review: Review; blob: string | null }
  /** What the publisher's decisions themselves break. */
  problems: Problem[]
  items: ChecklistItem[]
  moved: MovedOn | null
  /** The moment that it is made for, ISO 8601. */
  now: string
}

/** Makes the proof that both the question before a publication and the publication itself rest on. */
export async function proofOf(
  edit: Edit,
  options: PublishOptions,
  dependencies: DeskDependencies,
): Promise<ActResult<Proof>> {
  const { store, clock } = dependencies
  const result = await composeEdit(edit, dependencies)
  if (result.state !== 'done') return result
  const { state, ...composed } = result
  const read = await readReview(edit.id, store)
  if (!read.ok) return { state: 'invalid', problems: read.problems }
  const now = momentOf(clock)
  const printed = await printedFields(composed.copy, store)
  const stamped = stamp(composed.text, composed.copy, printed, now, options)
  return {
    state,
    composed,
    stamped,
    printed,
    printable: await checkForPrint(stamped, dependencies),
    review: read,
    problems: optionProblems(options, stamped.first, clock()),
    items: await itemsOf(stamped.text, composed, read.review, dependencies),
    moved: await movedOn(edit.id, composed.text, read.review, options, dependencies),
    now,
  }
}

async function itemsOf(
  text: string,
  { copy }: Composed,
  { notes }: Review,
  { store, archive, checkBody, clock }: DeskDependencies,
): Promise<ChecklistItem[]> {
  const parsed = parseArticleFile(text)
  if (!parsed.ok) return []
  // As composing numbered its lines: the parser then answers from memory.
  const body = await checkBody(parsed.file.body, { firstLine: 2 - copy.lead.split(/\r\n|\n|\r/).length })
  if (!body.ok) return []
  const { checklist: levels } = (await settings(archive.database)).site
  return checkList(
    {
      frontmatter: parsed.file.frontmatter as Partial<Draft>,
      body,
      openNotes: notes.filter((note) => !note.resolved).length,
    },
    {
      levels,
      rules: await houseStyleRules(archive.database),
      paper: paperLookups(archive.database, store, clock()),
    },
  )
}
