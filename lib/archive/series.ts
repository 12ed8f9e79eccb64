import type { Client } from '@libsql/client'
import type { ArticleSummary } from '../article/summary'
import { besideInList, placeOf } from './beside'

/** The parts of a series on either side of one of its stories. */
export interface SeriesNeighbours {
  before?: ArticleSummary
  after?: ArticleSummary
}

/** The visible stories of the same series that were published right before and after this one. */
export async function seriesNeighbours(
  database: Client,
  series: string,
  story: Pick<ArticleSummary, 'id' | 'published'>,
  now: number,
): Promise<SeriesNeighbours> {
  const asked = { place: placeOf(story), count: 1, now }
  const [before] = await besideInList(database, 'series', series, { ...asked, side: 'before' })
  const [after] = await besideInList(database, 'series', series, { ...asked, side: 'after' })
  return { before, after }
}
