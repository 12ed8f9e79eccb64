import type { Client } from '@libsql/client'
import { type FoundArticle, foundArticle, visible } from './reader-queries'
import { monthBounds, pieceSize, type SitemapPiece } from './sitemap-pieces'
import { translatedStories } from './translations'

/** Whose newest stories a feed carries. A slug is decoded. */
export type FeedOf = { kind: 'paper' } | { kind: 'section' | 'topic' | 'author' | 'kind'; slug: string }

/** The newest visible articles of a feed, and the name of the topic, author or kind as last printed. */
export async function feedArticles(
  database: Client,
  of: FeedOf,
  options: { now: number; count: number },
): Promise<{ name?: string; articles: FoundArticle[] }> {
  const { now, count } = options
  const { rows } = await database.execute(feedQuery(of, now, count))
  return { name: rows[0]?.name === undefined ? undefined : String(rows[0].name), articles: rows.map(foundArticle) }
}

function feedQuery(of: FeedOf, now: number, count: number) {
  switch (of.kind) {
    case 'paper':
      return { sql: `SELECT * FROM files WHERE ${visible} ORDER BY published DESC LIMIT ?`, args: [now, count] }
    case 'section':
      return {
        sql: `SELECT * FROM files WHERE ${visible} AND section = ? ORDER BY published DESC LIMIT ?`,
        args: [now, of.slug, count],
      }
    case 'topic':
    case 'author':
    case 'kind':
      return {
        sql: `WITH shown AS (
            SELECT number, published AS listed, name FROM listings
            WHERE kind = ? AND slug = ? AND visible_from <= ? ORDER BY published DESC LIMIT ?
          ) SELECT files.*, shown.name FROM shown JOIN files USING (number) ORDER BY listed DESC`,
        args: [of.kind, of.slug, now, count],
      }
  }
}

/** The visible article with this id. */
export async function visibleArticle(database: Client, id: string, now: number): Promise<FoundArticle | null> {
  const { rows } = await database.execute({ sql: `SELECT * FROM files WHERE ${visible} AND id = ?`, args: [now, id] })
  return rows[0] ? foundArticle(rows[0]) : null
}

/** The pieces of the sitemap that hold something, with the moment at which one of their articles last changed. */
export async function sitemapPieces(database: Client, now: number): Promise<(SitemapPiece & { changed: number })[]> {
  const { rows } = await database.execute({
    // All that is asked stands in that index; by another, every row would be fetched.
    sql: `SELECT strftime('%Y-%m', published / 1000, 'unixepoch') AS month, count(*) AS count,
        max(max(changed, visible_from)) AS changed
      FROM files INDEXED BY files_published WHERE ${visible} GROUP BY month ORDER BY month`,
    args: [now],
  })
  const elsewhere = await database.execute({
    sql: `SELECT strftime('%Y-%m', published / 1000, 'unixepoch') AS month, count(*) AS count
      FROM files INDEXED BY files_elsewhere WHERE ${visible} AND summary ->> 'canonical' IS NOT NULL GROUP BY month`,
    args: [now],
  })
  const leftOut = new Map(elsewhere.rows.map(({ month, count }) => [String(month), Number(count)]))
  return rows.flatMap(({ month, count, changed }) =>
    Array.from({ length: Math.ceil((Number(count) - (leftOut.get(String(month)) ?? 0)) / pieceSize) }, (_, index) => ({
      month: String(month),
      part: index + 1,
      changed: Math.min(Number(changed), now),
    })),
  )
}

/** An article as a sitemap lists it. */
export interface SitemapEntry {
  /** `/science/two-high-tides` */
  url: string
  /** Milliseconds since 1970: when readers were last told of a change, or could first see it. */
  changed: number
  /** The same story in all its languages, itself among them; the paper's own is not named. */
  languages?: { language?: string; url: string }[]
}

/** The visible articles of a piece, oldest first, so that a new one moves none. Those that belong elsewhere are left out. */
export async function sitemapEntries(database: Client, piece: SitemapPiece, now: number): Promise<SitemapEntry[]> {
  const { rows } = await database.execute({
    sql: `SELECT id, summary ->> 'url' AS url, max(changed, visible_from) AS changed
      FROM files WHERE ${visible} AND published >= ? AND published < ? AND summary ->> 'canonical' IS NULL
      ORDER BY published, number LIMIT ? OFFSET ?`,
    args: [now, ...monthBounds(piece.month), pieceSize, (piece.part - 1) * pieceSize],
  })
  const families = await translatedStories(database, now)
  return rows.map((row) => ({
    url: String(row.url),
    languages: families.get(String(row.id)),
    changed: Math.min(Number(row.changed), now),
  }))
}

/** A story as the news sitemap lists it. */
export interface NewsEntry {
  url: string
  headline: string
  /** ISO 8601. */
  published: string
  /** Where it is not the paper’s own. */
  language?: string
}

/** The visible articles published since a moment, newest first; paid ones and those that belong elsewhere are left out. */
export async function newsEntries(
  database: Client,
  options: { now: number; since: number; count: number },
): Promise<NewsEntry[]> {
  const { now, since, count } = options
  const { rows } = await database.execute({
    sql: `SELECT summary FROM files WHERE ${visible} AND published >= ?
        AND summary ->> 'canonical' IS NULL AND summary ->> 'sponsor' IS NULL
      ORDER BY published DESC LIMIT ?`,
    args: [now, since, count],
  })
  return rows.map((row) => {
    const { url, headline, published, language } = JSON.parse(String(row.summary)) as NewsEntry
    return { url, headline, published, language }
  })
}
