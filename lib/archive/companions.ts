import type { Client } from '@libsql/client'
import { besideInList, type Place } from './beside'

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
  // One more than are shown, since the story itself may have moved there.
  const onTopics = story.topics.map((topic) =>
    besideInList(database, 'topic', topic, { side: 'after', place: story, count: count + 1, now }),
  )
  const { series } = story
  const inSeries = series
    ? (['before', 'after'] as const).map((side) =>
        besideInList(database, 'series', series, { side, place: story, count: 2, now }),
      )
    : []
  const { rows } = await database.execute({
    sql: `SELECT files.section, files.slug FROM listings JOIN files USING (number)
      WHERE listings.kind = 'related' AND listings.slug = ?`,
    args: [story.id],
  })
  const choosing = rows.map((row) => `/${row.section}/${row.slug}`)
  return {
    inSeries: (await Promise.all(inSeries)).flat().map(({ url }) => url),
    others: [...(await Promise.all(onTopics)).flat().map(({ url }) => url), ...choosing],
  }
}
