import type { Client } from '@libsql/client'
import { nameSlug } from '../article/address'
import { beside, type Place } from './beside'

/** A story as it stands among others, before or after a change. */
export interface Companion extends Place {
  topics: string[]
  series?: string
}

/**
 * The pages that show this story under their own for another reason than its section: the next ones on its topics, the
 * parts of its series on either side, and those whose editors chose it.
 *
 * @param count how many stories are looked at on each topic
 */
export async function companions(
  database: Client,
  story: Companion,
  count: number,
  now: number,
): Promise<{ inSeries: string[]; others: string[] }> {
  const near = async (kind: string, slug: string, side: 'before' | 'after', limit: number) => {
    const { condition, order, args } = beside('listings', side, story)
    const { rows } = await database.execute({
      // Stories that readers cannot see are passed over, as they are under an article.
      sql: `SELECT files.section, files.slug FROM listings JOIN files USING (number)
        WHERE listings.kind = ? AND listings.slug = ? AND listings.visible_from <= ? AND ${condition}
        ${order} LIMIT ?`,
      // One more, since the story itself may have moved there.
      args: [kind, slug, now, ...args, limit + 1],
    })
    return rows.map((row) => `/${row.section}/${row.slug}`)
  }
  const onTopics = story.topics.map((topic) => near('topic', nameSlug(topic), 'after', count))
  const inSeries = story.series
    ? (['before', 'after'] as const).map((side) => near('series', nameSlug(story.series ?? ''), side, 1))
    : []
  const { rows } = await database.execute({
    sql: `SELECT files.section, files.slug FROM listings JOIN files USING (number)
      WHERE listings.kind = 'related' AND listings.slug = ?`,
    args: [story.id],
  })
  const choosing = rows.map((row) => `/${row.section}/${row.slug}`)
  return {
    inSeries: (await Promise.all(inSeries)).flat(),
    others: [...(await Promise.all(onTopics)).flat(), ...choosing],
  }
}
