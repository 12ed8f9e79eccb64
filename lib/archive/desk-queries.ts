import type { Client, InStatement, InValue } from '@libsql/client'
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
  const expression = matchExpression(filter.search)
  const found = expression ? await findWords(database, expression) : null
  if (found) {
    // The plus sign keeps to the order of the index: sorting the thousands that a common word finds costs more than
    // passing the others by.
    conditions.push('+number IN (SELECT rowid FROM words WHERE words MATCH ? UNION ALL SELECT value FROM json_each(?))')
    args.push(expression, found.drafts)
  }
  if (filter.state) conditions.push('state = ?')
  if (filter.state) args.push(filter.state)
  if (filter.section) conditions.push('section = ?')
  if (filter.section) args.push(filter.section)
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
  const count =
    filter.state || filter.section
      ? await countOf(database, { sql: `${stories} SELECT count(*) AS count FROM stories ${where}`, args })
      : (found?.count ?? (await countOf(database, everyStory)))
  const { rows } = await database.execute({
    sql: `${stories}, page AS (SELECT * FROM stories ${where} ORDER BY changed DESC, id LIMIT ? OFFSET ?)
      SELECT page.*, files.summary, files.words, printed.summary AS printed
      FROM page JOIN files USING (number) LEFT JOIN files AS printed ON printed.number = page.article
      ORDER BY page.changed DESC, page.id`,
    args: [...args, deskPageSize, ((filter.page ?? 1) - 1) * deskPageSize],
  })
  return {
    count,
    rows: rows.map((row) => {
      const summary = JSON.parse(String(row.summary)) as Partial<ArticleSummary>
      const printed = row.printed ? (JSON.parse(String(row.printed)) as Partial<ArticleSummary>) : null
      const published = row.kind === 'article' ? summary : printed
      return {
        id: String(row.id),
        state: row.state as ArticleState,
        headline: summary.headline ?? '',
        section: row.section === null ? null : String(row.section),
        bylines: summary.bylines ?? [],
        words: Number(row.words),
        changed: Number(row.changed),
        url: published?.url ?? null,
      }
    }),
  }
}

/** Drafts of published articles, each with its article. */
const pairs = `files AS draft JOIN files AS article USING (id) WHERE draft.kind = 'draft' AND article.kind = 'article'`

/**
 * Every story once, from the index `files_desk` alone: `number` is the file that is shown, `article` the published one
 * under a draft. A published file that has a draft is left to it.
 */
const stories = `WITH stories AS (
    SELECT shown.number, shown.id, shown.kind, shown.section, shown.changed, article.number AS article,
      CASE
        WHEN shown.kind = 'draft' AND article.number IS NULL THEN 'draft'
        WHEN coalesce(article.visible_from, shown.visible_from) IS NULL THEN 'held'
        WHEN coalesce(article.visible_from, shown.visible_from) > ? THEN 'scheduled'
        WHEN shown.kind = 'draft' THEN 'changed'
        ELSE 'published'
      END AS state
    FROM files AS shown LEFT JOIN files AS article
      ON article.kind = 'article' AND article.id = CASE shown.kind WHEN 'draft' THEN shown.id END
    WHERE shown.number NOT IN (SELECT article.number FROM ${pairs})
  )`

/** All files, less one for each story that has two. */
const everyStory = `SELECT (SELECT count(*) FROM files) - (SELECT count(*) FROM ${pairs}) AS count`

async function countOf(database: Client, statement: InStatement): Promise<number> {
  return Number((await database.execute(statement)).rows[0]?.count ?? 0)
}

/**
 * How many stories have these words, and which drafts stand for an article that has them: words may be in the published
 * text alone or in the draft alone, and either finds the story. Answered with the index of words read once.
 */
async function findWords(database: Client, expression: string): Promise<{ count: number; drafts: string }> {
  const { rows: both } = await database.execute(`SELECT draft.number AS draft, article.number AS article FROM ${pairs}`)
  const { rows } = await database.execute({
    sql: `SELECT count(*) AS count,
        json_group_array(rowid) FILTER (WHERE rowid IN (SELECT value FROM json_each(?))) AS paired
      FROM words WHERE words MATCH ?`,
    args: [JSON.stringify(both.flatMap(({ draft, article }) => [draft, article])), expression],
  })
  const paired = new Set(JSON.parse(String(rows[0]?.paired ?? '[]')))
  const published = both.filter(({ article }) => paired.has(article))
  const twice = published.filter(({ draft }) => paired.has(draft))
  return {
    count: Number(rows[0]?.count ?? 0) - twice.length,
    drafts: JSON.stringify(published.map(({ draft }) => draft)),
  }
}

/**
 * Letters and digits, save New Tai Lue vowels and two Vedic signs: SQLite's older Unicode ends a word there, and what
 * is one word here and two there would be a phrase, which the index cannot answer.
 */
const searchWord = /(?:(?![\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3])[\p{L}\p{N}])+/gu

/** Words as a person types them, as an FTS5 expression that cannot be malformed. Null when there are none. */
export function matchExpression(search: string | undefined): string | null {
  const words = search?.match(searchWord) ?? []
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
