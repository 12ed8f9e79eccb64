import type { Client } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { ArticleSummary } from '../article/summary'
import { beside } from './beside'
import { byLikeness } from './by-likeness'
import { articlesById, readNext } from './reader-queries'
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
  const found = await articlesById(database, related.slice(0, readNextCount), now)
  if (found.length < readNextCount) {
    const earlier = await Promise.all(topics.map((topic) => earlierOn(database, topic, summary, now)))
    found.push(...byLikeness(summary, distinct(earlier.flat(), own)))
  }
  if (distinct(found, own).length < readNextCount) found.push(...(await readNext(database, summary, now)))
  return distinct(found, own).slice(0, readNextCount)
}

function distinct(found: ArticleSummary[], own: string[]): ArticleSummary[] {
  return [...new Map(found.map((article) => [article.id, article])).values()].filter(({ id }) => !own.includes(id))
}

async function earlierOn(database: Client, topic: string, own: ArticleSummary, now: number): Promise<ArticleSummary[]> {
  const { condition, order, args } = beside('listings', 'before', { id: own.id, published: Date.parse(own.published) })
  const { rows } = await database.execute({
    sql: `SELECT files.summary FROM listings JOIN files USING (number)
      WHERE listings.kind = 'topic' AND listings.slug = ? AND listings.visible_from <= ? AND ${condition}
        ${order} LIMIT ?`,
    args: [nameSlug(topic), now, ...args, lookedAtOnTopic],
  })
  return rows.map((row) => JSON.parse(String(row.summary)) as ArticleSummary)
}
