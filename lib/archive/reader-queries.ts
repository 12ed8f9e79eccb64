import type { Client, InValue, Row } from '@libsql/client'
import type { ArticleSummary } from '../article/summary'
import { pageSize } from './touched'

/** Where to find the text of an article, and whether readers may see it. */
export interface FoundArticle {
  summary: ArticleSummary
  path: string
  blob: string
  slug: string
  words: number
  /** Milliseconds since 1970; null while it is held. */
  visibleFrom: number | null
}

export interface ListPageOf {
  articles: ArticleSummary[]
  page: number
  pages: number
}

/** What lists ask of every row; its one argument is the present moment. */
export const visible = `kind = 'article' AND visible_from <= ?`

/** The article with this slug, visible or not. */
export async function articleBySlug(database: Client, slug: string): Promise<FoundArticle | null> {
  const { rows } = await database.execute({
    sql: `SELECT * FROM files WHERE kind = 'article' AND slug = ?`,
    args: [slug],
  })
  return rows[0] ? foundArticle(rows[0]) : null
}

/** The article that once had this slug. */
export async function articleByAlias(database: Client, alias: string): Promise<FoundArticle | null> {
  const { rows } = await database.execute({
    sql: `SELECT files.* FROM aliases JOIN files USING (number) WHERE aliases.slug = ?`,
    args: [alias],
  })
  return rows[0] ? foundArticle(rows[0]) : null
}

/** Visible articles by id, in the order asked for. */
export async function articlesById(database: Client, ids: string[], now: number): Promise<ArticleSummary[]> {
  if (ids.length === 0) return []
  const places = ids.map(() => '?').join(', ')
  const found = await summaries(database, `SELECT summary FROM files WHERE ${visible} AND id IN (${places})`, [
    now,
    ...ids,
  ])
  return ids.flatMap((id) => found.find((summary) => summary.id === id) ?? [])
}

/** The newest visible articles of the paper, or of one section. */
export async function newest(
  database: Client,
  options: { now: number; count: number; section?: string },
): Promise<ArticleSummary[]> {
  const { now, count, section } = options
  return section
    ? summaries(
        database,
        `SELECT summary FROM files WHERE ${visible} AND section = ? ORDER BY published DESC LIMIT ?`,
        [now, section, count],
      )
    : summaries(database, `SELECT summary FROM files WHERE ${visible} ORDER BY published DESC LIMIT ?`, [now, count])
}

/** One page of a section, newest first. */
export async function sectionPage(database: Client, section: string, page: number, now: number): Promise<ListPageOf> {
  return listPage(database, `FROM files WHERE ${visible} AND section = ?`, [now, section], page)
}

/** One page of a topic, an author or a kind, newest first, with the name as last printed. Null when there is none. */
export async function listingPage(
  database: Client,
  kind: 'topic' | 'author' | 'kind',
  slug: string,
  page: number,
  now: number,
): Promise<(ListPageOf & { name: string }) | null> {
  const from = `FROM listings WHERE kind = ? AND slug = ? AND visible_from <= ?`
  const args = [kind, slug, now]
  const { rows } = await database.execute({ sql: `SELECT name ${from} ORDER BY published DESC LIMIT 1`, args })
  if (!rows[0]) return null
  return { ...(await listPage(database, from, args, page)), name: String(rows[0].name) }
}

/** The next moment at which some article becomes visible, in milliseconds; null when none is waiting. */
export async function nextAppearance(database: Client, now: number): Promise<number | null> {
  const { rows } = await database.execute({
    sql: `SELECT min(visible_from) AS next FROM files WHERE kind = 'article' AND visible_from > ?`,
    args: [now],
  })
  return rows[0]?.next ? Number(rows[0].next) : null
}

async function listPage(database: Client, from: string, args: InValue[], page: number): Promise<ListPageOf> {
  const { rows } = await database.execute({ sql: `SELECT count(*) AS count ${from}`, args })
  // The numbers come from the index alone, however deep the page; then twenty summaries are fetched.
  const articles = await summaries(
    database,
    `WITH shown AS (SELECT number, published ${from} ORDER BY published DESC LIMIT ? OFFSET ?)
      SELECT summary FROM shown JOIN files USING (number) ORDER BY shown.published DESC`,
    [...args, pageSize, (page - 1) * pageSize],
  )
  return { articles, page, pages: Math.max(1, Math.ceil(Number(rows[0]?.count ?? 0) / pageSize)) }
}

/** The summaries that a question about `files` finds. */
export async function summaries(database: Client, sql: string, args: InValue[]): Promise<ArticleSummary[]> {
  const { rows } = await database.execute({ sql, args })
  return rows.map((row) => JSON.parse(String(row.summary)) as ArticleSummary)
}

/** A row of `files` as an article. */
export function foundArticle(row: Row): FoundArticle {
  return {
    summary: JSON.parse(String(row.summary)) as ArticleSummary,
    path: String(row.path),
    blob: String(row.blob),
    slug: String(row.slug),
    words: Number(row.words),
    visibleFrom: row.visible_from === null ? null : Number(row.visible_from),
  }
}

/** Sizes in pixels of pictures by their address; unknown ones are left out. */
export async function pictureSizes(
  database: Client,
  addresses: string[],
): Promise<Map<string, { width: number; height: number }>> {
  const unique = [...new Set(addresses)]
  if (unique.length === 0) return new Map()
  const { rows } = await database.execute({
    sql: `SELECT * FROM pictures WHERE path IN (${unique.map(() => '?').join(', ')})`,
    args: unique,
  })
  return new Map(rows.map((row) => [String(row.path), { width: Number(row.width), height: Number(row.height) }]))
}

/** The blob of the picture at an address, `/media/harbour.webp`; null where there is none. */
export async function pictureBlob(database: Client, address: string): Promise<string | null> {
  const { rows } = await database.execute({ sql: 'SELECT blob FROM pictures WHERE path = ?', args: [address] })
  return rows[0] ? String(rows[0].blob) : null
}
