import type { Client } from '@libsql/client'
import type { Article } from '../article/schema'
import type { ArticleSummary } from '../article/summary'
import { pageSize } from './touched'

/** A note that something was wrong, with the story that it is about. */
export interface PrintedCorrection {
  /** When it was put right, ISO 8601. */
  at: string
  kind: NonNullable<Article['corrections']>[number]['kind']
  text: string
  article: ArticleSummary
}

/** One page of the corrections of all visible articles, newest first. */
export async function correctionsPage(
  database: Client,
  page: number,
  now: number,
): Promise<{ corrections: PrintedCorrection[]; page: number; pages: number }> {
  const { rows } = await database.execute({
    sql: 'SELECT count(*) AS count FROM corrections WHERE visible_from <= ?',
    args: [now],
  })
  const corrections = await newestCorrections(database, { now, count: pageSize, after: (page - 1) * pageSize })
  return { corrections, page, pages: Math.max(1, Math.ceil(Number(rows[0]?.count ?? 0) / pageSize)) }
}

/**
 * The newest corrections of visible articles.
 *
 * @param options how many, and how many newer ones to pass over
 */
export async function newestCorrections(
  database: Client,
  { now, count, after = 0 }: { now: number; count: number; after?: number },
): Promise<PrintedCorrection[]> {
  // As for lists of articles: the index finds the page, and only what is shown is fetched.
  const { rows } = await database.execute({
    sql: `WITH shown AS (SELECT rowid, at FROM corrections WHERE visible_from <= ? ORDER BY at DESC LIMIT ? OFFSET ?)
      SELECT corrections.*, files.summary FROM shown
        JOIN corrections ON corrections.rowid = shown.rowid JOIN files USING (number)
        ORDER BY shown.at DESC, corrections.rowid`,
    args: [now, count, after],
  })
  return rows.map((row) => ({
    at: new Date(Number(row.at)).toISOString(),
    kind: String(row.kind) as PrintedCorrection['kind'],
    text: String(row.text),
    article: JSON.parse(String(row.summary)) as ArticleSummary,
  }))
}
