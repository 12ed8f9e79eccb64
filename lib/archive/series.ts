import type { Client } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { ArticleSummary } from '../article/summary'

/** The parts of a series on either side of one of its stories. */
export interface SeriesNeighbours {
  before?: ArticleSummary
  after?: ArticleSummary
}

/**
 * The visible stories of the same series that were published right before and after this one; of two at one moment, the
 * one whose id comes first.
 */
export async function seriesNeighbours(
  database: Client,
  series: string,
  { id, published }: Pick<ArticleSummary, 'id' | 'published'>,
  now: number,
): Promise<SeriesNeighbours> {
  const near = async (comparison: '<' | '>', direction: 'DESC' | 'ASC') => {
    const { rows } = await database.execute({
      sql: `SELECT files.summary FROM listings JOIN files USING (number)
        WHERE listings.kind = 'series' AND listings.slug = ? AND listings.visible_from <= ?
          AND (listings.published, files.id) ${comparison} (?, ?)
        ORDER BY listings.published ${direction}, files.id ${direction} LIMIT 1`,
      args: [nameSlug(series), now, Date.parse(published), id],
    })
    return rows[0] ? (JSON.parse(String(rows[0].summary)) as ArticleSummary) : undefined
  }
  return { before: await near('<', 'DESC'), after: await near('>', 'ASC') }
}
