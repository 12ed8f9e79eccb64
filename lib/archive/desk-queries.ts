import type { Client, InValue } from '@libsql/client'
import type { Problem } from '../article/problem'
import type { ArticleState } from '../article/state'
import type { ArticleSummary } from '../article/summary'

/** One story in the desk's list: its published file, its draft, or both. */
export interface DeskRow {
  id: string
  state: ArticleState
  headline: string
  section: string | null
  bylines: string[]
  words: number
  /** Milliseconds since 1970 of the last save or publication; 0 when unknown. */
  changed: number
  url: string | null
}

export interface DeskFilter {
  /** Words to find, in any order; the last may be unfinished. */
  search?: string
  state?: ArticleState
  section?: string
  page?: number
}

/** How many stories the desk lists at once. */
export const deskPageSize = 50

/** The stories of the desk, last changed first. A story with a draft is shown as the draft has it. */
export async function deskList(
  database: Client,
  filter: DeskFilter,
  now: number,
): Promise<{ rows: DeskRow[]; count: number }> {
  const conditions: string[] = []
  const args: InValue[] = [now]
  const found = matchExpression(filter.search)
  if (found) {
    // A word may stand in the published text alone or in the draft alone; either finds the story.
    conditions.push('id IN (SELECT id FROM files WHERE number IN (SELECT rowid FROM words WHERE words MATCH ?))')
    args.push(found)
  }
  if (filter.state) conditions.push('state = ?')
  if (filter.state) args.push(filter.state)
  if (filter.section) conditions.push('section = ?')
  if (filter.section) args.push(filter.section)
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const stories = `WITH stories AS (
    SELECT shown.id, shown.summary, shown.section, shown.words, shown.changed, article.summary AS printed,
      CASE
        WHEN article.number IS NULL THEN 'draft'
        WHEN article.visible_from IS NULL THEN 'held'
        WHEN article.visible_from > ? THEN 'scheduled'
        WHEN shown.kind = 'draft' THEN 'changed'
        ELSE 'published'
      END AS state
    FROM files AS shown LEFT JOIN files AS article ON article.id = shown.id AND article.kind = 'article'
    WHERE shown.kind = 'draft' OR NOT EXISTS (SELECT 1 FROM files AS draft WHERE draft.kind = 'draft' AND draft.id = shown.id)
  )`
  const total = await database.execute({ sql: `${stories} SELECT count(*) AS count FROM stories ${where}`, args })
  const { rows } = await database.execute({
    sql: `${stories} SELECT * FROM stories ${where} ORDER BY changed DESC, id LIMIT ? OFFSET ?`,
    args: [...args, deskPageSize, ((filter.page ?? 1) - 1) * deskPageSize],
  })
  return {
    count: Number(total.rows[0]?.count ?? 0),
    rows: rows.map((row) => {
      const summary = JSON.parse(String(row.summary)) as Partial<ArticleSummary>
      const printed = row.printed ? (JSON.parse(String(row.printed)) as ArticleSummary) : null
      return {
        id: String(row.id),
        state: row.state as ArticleState,
        headline: summary.headline ?? '',
        section: row.section === null ? null : String(row.section),
        bylines: summary.bylines ?? [],
        words: Number(row.words),
        changed: Number(row.changed),
        url: printed?.url ?? null,
      }
    }),
  }
}

/** Words as a person types them, as an FTS5 expression that cannot be malformed. Null when there are none. */
export function matchExpression(search: string | undefined): string | null {
  const words = search?.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ')
}

export interface FileProblem extends Problem {
  path: string
}

/** Everything that is wrong with files in the content folder, by path. */
export async function fileProblems(database: Client): Promise<FileProblem[]> {
  const { rows } = await database.execute('SELECT * FROM problems ORDER BY path, position LIMIT 500')
  return rows.map((row) => ({
    path: String(row.path),
    field: row.field === null ? undefined : String(row.field),
    line: row.line === null ? undefined : Number(row.line),
    column: row.column === null ? undefined : Number(row.column),
    message: String(row.message),
  }))
}

/** Where the published file of a story lies, and the slug it is printed under; null when it was never published. */
export async function publishedFile(database: Client, id: string): Promise<{ path: string; slug: string } | null> {
  const { rows } = await database.execute({
    sql: `SELECT path, slug FROM files WHERE kind = 'article' AND id = ?`,
    args: [id],
  })
  return rows[0] ? { path: String(rows[0].path), slug: String(rows[0].slug) } : null
}
