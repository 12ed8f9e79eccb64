import type { Client } from '@libsql/client'
import type { ArticleSummary } from '../article/summary'
import { besideInList, besideInSection, placeOf } from './beside'
import { byLikeness } from './by-likeness'
import { articlesById } from './reader-queries'
import { lookedAtOnTopic, readNextCount } from './touched'

/** A story, with what decides what stands under it. */
export interface StoryRead {
  summary: ArticleSummary
  /** Ids that its editor chose. */
  related?: string[]
  topics?: string[]
  /** Ids of the same story in other languages: whoever has read it has read them. */
  translations?: string[]
}

/**
 * What to read after a story: what its editor chose, then what came not long before it on its topics, most like it first,
 * then what is near it in its section. A change of any of them makes the page anew, see companions.ts.
 */
export async function readOn(database: Client, story: StoryRead, now: number): Promise<ArticleSummary[]> {
  const { summary, related = [], topics = [], translations = [] } = story
  const own = [summary.id, ...translations]
  const place = placeOf(summary)
  const found = await articlesById(database, related.slice(0, readNextCount), now)
  if (found.length < readNextCount) {
    const earlier = await Promise.all(
      topics.map((topic) =>
        besideInList(database, 'topic', topic, { side: 'before', place, count: lookedAtOnTopic, now }),
      ),
    )
    found.push(...byLikeness(summary, distinct(earlier.flat(), own)))
  }
  if (distinct(found, own).length < readNextCount) found.push(...(await readNext(database, summary, now)))
  return distinct(found, own).slice(0, readNextCount)
}

function distinct(found: ArticleSummary[], own: string[]): ArticleSummary[] {
  return [...new Map(found.map((article) => [article.id, article])).values()].filter(({ id }) => !own.includes(id))
}

/** What to read after an article: the four before it in its section, or where it is among the first, those after it. */
export async function readNext(database: Client, article: ArticleSummary, now: number): Promise<ArticleSummary[]> {
  const near = (side: 'before' | 'after', count: number) =>
    besideInSection(database, article.section, { side, place: placeOf(article), count, now })
  const older = await near('before', readNextCount)
  if (older.length === readNextCount) return older
  return [...older, ...(await near('after', readNextCount - older.length))]
}
