import { compareFields, type FieldChange } from './compare-fields'
import { type ComparedPart, compareTexts } from './compare-texts'
import { formFields } from './form-fields'
import type { Article } from './schema'

/** A wording of a story: its fields, its body as written, and the words of that. */
export interface Wording {
  article: Article
  body: string
  text: string
}

/** What a reader finds changed from one wording to the next. */
export interface PrintedChanges {
  /** Notes that something was wrong, added with this wording. */
  corrections: NonNullable<Article['corrections']>
  fields: FieldChange[]
  /** The words of the body; null where none of them changed. */
  words: ComparedPart[] | null
  /** Whether the body differs in something that is no word: a link, a picture, a chart's numbers. */
  besides: boolean
}

/** What is printed on an article's page. The rest is for machines and for the desk. */
export const printedNames = new Set([
  'headline',
  'standfirst',
  'section',
  'kind',
  'kicker',
  'bylines',
  'noBylineReason',
  'dateline',
  'topics',
  'image',
  'keyPoints',
  'series',
  'sources',
  'methods',
  'sponsor',
  'contentWarning',
  'live',
])
const printed = formFields.filter(({ name }) => printedNames.has(name))
/** A note that was taken away or reworded is a change like others. A new one is shown as what it is. */
const printedWithNotes = formFields.filter(({ name }) => printedNames.has(name) || name === 'corrections')

/** Whether two wordings look the same on their page. */
export function sameToReaders(older: Omit<Wording, 'text'>, newer: Omit<Wording, 'text'>): boolean {
  return (
    older.body.trim() === newer.body.trim() &&
    compareFields(older.article, newer.article, printedWithNotes).length === 0
  )
}

/**
 * What changed from one printed wording to the next.
 *
 * @param timeout milliseconds that comparing the bodies may take
 */
export function printedChanges(older: Wording, newer: Wording, timeout?: number): PrintedChanges {
  const before = (older.article.corrections ?? []).map((note) => JSON.stringify(note))
  const after = (newer.article.corrections ?? []).map((note) => JSON.stringify(note))
  const allKept = before.every((note) => after.includes(note))
  const differ = older.text !== newer.text
  return {
    corrections: allKept
      ? (newer.article.corrections ?? []).filter((_, place) => !before.includes(after[place] ?? ''))
      : [],
    fields: compareFields(older.article, newer.article, allKept ? printed : printedWithNotes),
    words: differ ? compareTexts(older.text, newer.text, timeout) : null,
    besides: !differ && older.body.trim() !== newer.body.trim(),
  }
}
