import type { Client } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { ArticleSummary } from '../article/summary'
import { beside } from './beside'

/** The parts of a series on either side of one of its stories. */
export interface SeriesNeighbours {
  before?: ArticleSummary
  after?: ArticleSummary
}

/** The visible stories of the same series that were published right before and after this one. */
export async function seriesNeighbours(
  database: Client,
  series: string,
  { id, published }: Pick<ArticleSummary, 'id' | 'published'>,
  now: number,
): Promise<SeriesNeighbours> {
  const near = async (side: 'before' | 'after') => {
    const { condition, order, args } = beside('listings', side, { id, published: Date.parse(published) })
    const { rows } = await database.execute({
      sql: `SELECT files.summary FROM listings JOIN files USING (number)
        WHERE listings.kind = 'series' AND listings.slug = ? AND listings.visible_from <= ?
          AND ${condition} ${order} LIMIT 1`,
      args: [nameSlug(series), now, ...args],
    })
    return rows[0] ? (JSON.parse(String(rows[0].summary)) as ArticleSummary) : undefined
  }
  return { before: await near('before'), after: await near('after') }
}
