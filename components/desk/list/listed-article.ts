import type { ArticleKind } from '@/lib/article/schema'
import type { ArticleState, ReviewState } from '@/lib/article/state'
import type { DeskClock } from '../acts'
import { shortTime } from '../short-time'
import { capitalised } from './capitalised'

/** One story of the list, as the catalogue has it. Times are milliseconds since 1970. */
export interface ListedArticle {
  id: string
  state: ArticleState
  review: ReviewState | null
  openNotes: number
  /** Whether a working copy is shown. */
  drafted: boolean
  headline: string
  section: string | null
  kind: ArticleKind | null
  bylines: string[]
  /** Where it is not the paper's own. */
  language: string | null
  words: number
  /** 0 when unknown. */
  changed: number
  published: number | null
  /** When readers see it; null while they never do. */
  visibleFrom: number | null
  /** Why it is held or was withdrawn. */
  why: string | null
}

/** The same story as the list shows it: every text is made on the server, in the newsroom's language and zone. */
export interface ListRow {
  id: string
  headline: string
  language: string | null
  mark: { state: ArticleState | ReviewState; time?: string }
  /** Small lines under the headline. */
  remarks: string[]
  section: string
  by: string
  words: string
  published: string
  changed: string
}

/** Prints a story's row. */
export function listRow(
  article: ListedArticle,
  sections: { slug: string; name: string }[],
  clock: DeskClock & { now: number },
): ListRow {
  const { state, review, section, visibleFrom } = article
  const waits = (state === 'scheduled' || state === 'embargoed') && visibleFrom !== null
  const inReview = review && (state === 'draft' || state === 'changed')
  return {
    id: article.id,
    headline: article.headline || 'No headline yet',
    language: article.language,
    mark: inReview ? { state: review } : { state, time: waits ? comingTime(visibleFrom, clock) : undefined },
    remarks: remarksOf(article),
    section: sections.find(({ slug }) => slug === section)?.name ?? section ?? '',
    by: article.bylines.join(', '),
    words: article.words.toLocaleString(clock.language),
    published: article.published === null ? '' : shortTime(article.published, clock),
    changed: article.changed ? shortTime(article.changed, clock) : '',
  }
}

function remarksOf({ state, review, drafted, kind, openNotes, why }: ListedArticle): string[] {
  const label = kind && kind !== 'news' && capitalised(kind)
  const remarks: string[] = []
  if (label) remarks.push(label)
  // Said by the mark itself where a published story has a newer draft and nobody reviews it.
  if (drafted && state !== 'draft' && (state !== 'changed' || review)) remarks.push('Draft of a published article')
  if (review && state !== 'draft' && state !== 'changed') remarks.push(review === 'ready' ? 'Ready' : 'In review')
  if (openNotes > 0) remarks.push(openNotes === 1 ? 'One open note' : `${openNotes} open notes`)
  if (why && (state === 'held' || state === 'withdrawn')) remarks.push(why)
  return remarks
}

/** `Tue 06:00` within a week, else `24 Dec, 06:00`. */
function comingTime(time: number, { language, timeZone, now }: DeskClock & { now: number }): string {
  const near = time - now < 6 * 86_400_000
  const day: Intl.DateTimeFormatOptions = near ? { weekday: 'short' } : { day: 'numeric', month: 'short' }
  return new Intl.DateTimeFormat(language, { timeZone, ...day, hour: '2-digit', minute: '2-digit' }).format(time)
}
