import type { Client } from '@libsql/client'
import { monthBounds, pieceAddress, pieceSize } from './sitemap-pieces'

/**
 * The feeds that carry an article: those of the paper and of every list that it stands in.
 *
 * @param lists addresses of the lists: `/science`, `/topics/oceans`
 */
export function feedsTouched(lists: string[]): string[] {
  return ['', ...lists].flatMap((list) => [`${list}/rss.xml`, `${list}/feed.json`])
}

/**
 * What machines read of articles that have changed their looks, their address or their time.
 *
 * @param months in which they were or are first published
 * @param gone how many may have left a month
 */
export async function sitemapsTouched(database: Client, months: Set<string>, gone: number): Promise<string[]> {
  if (months.size === 0) return []
  const pages = ['/sitemap.xml', '/news-sitemap.xml', '/llms.txt']
  for (const month of months) {
    const { rows } = await database.execute({
      sql: `SELECT count(*) AS count FROM files WHERE kind = 'article' AND published >= ? AND published < ?`,
      args: monthBounds(month),
    })
    const parts = Math.ceil((Number(rows[0]?.count ?? 0) + gone) / pieceSize) || 1
    for (let part = 1; part <= parts; part++) pages.push(pieceAddress({ month, part }))
  }
  return pages
}

/** Whether an address is that of a feed. */
export function isFeed(path: string): boolean {
  return /\/(?:rss\.xml|feed\.json)$/.test(path)
}
