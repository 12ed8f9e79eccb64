import { newsroom } from '@/app/newsroom'
import type { SeriesProps } from '@/components/article/series'
import { seriesNeighbours } from '@/lib/archive/series'
import type { Article } from '@/lib/article/schema'
import type { ArticleSummary } from '@/lib/article/summary'

/** The series that an article is a part of, and the parts on either side that readers see at `now`. */
export async function seriesOf(
  { series }: Article,
  summary: ArticleSummary,
  now: number,
): Promise<SeriesProps | undefined> {
  if (!series) return undefined
  return { name: series, ...(await seriesNeighbours((await newsroom()).archive.database, series, summary, now)) }
}
