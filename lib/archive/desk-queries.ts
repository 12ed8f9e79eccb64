import type { Client, InStatement, InValue, Row } from '@libsql/client'
import type { Problem } from '../article/problem'
import type { ArticleKind } from '../article/schema'
import type { ArticleState, ReviewState } from '../article/state'
import { reviewStates } from '../article/state'
import type { ArticleSummary } from '../article/summary'
import { searchWord, termsOf } from './search-words'
import { stateOfStory } from './stories'

/** One story in the desk's list: its published file, its draft, or both. */
export interface DeskRow {
  id: string
  state: ArticleState
  /** Where its draft stands before the editors. */
  review: ReviewState | null
  /** Notes to the desk that nobody has settled yet. */
  openNotes: number
  /** Whether a working copy is shown. */
  drafted: boolean
  headline: string
  section: string | null
  kind: ArticleKind | null
  bylines: string[]
  language: string | null
  words: number
  /** Milliseconds since 1970 of the last save or publication; 0 when unknown. */
  changed: number
  /** Milliseconds since 1970; null when it never was. */
  published: number | null
  /** When readers see it or saw it first; null while they never do. */
  visibleFrom: number | null
  /** Why it is held, or what readers are told of its withdrawal. */
  why: string | null
  url: string | null
}

/** What the list can be sorted by, each with the direction that people mean first. */
export const deskSorts = {
  changed: 'descending',
  published: 'descending',
  headline: 'ascending',
  section: 'ascending',
  author: 'ascending',
  words: 'descending',
} as const
export type DeskSort = keyof typeof deskSorts
export type SortDirection = 'ascending' | 'descending'

export interface DeskFilter {
  /** Words to find, in any order; the last may be unfinished. */
  search?: string
  state?: ArticleState | ReviewState
  section?: string
  /** The last part of an author's address: `mara-lind`. */
  author?: string
  kind?: ArticleKind
  /** Last changed at this moment or later, in milliseconds since 1970. */
  since?: number
  /** Last changed before this moment. */
  until?: number
  sort?: DeskSort
  direction?: SortDirection
  page?: number
}

/** How many stories the desk lists at once. */
export const deskPageSize = 50

/** Of this many found stories or fewer, all are sorted; of more, the index is followed and the others passed by. */
const sortedAtOnce = 3000

/** The stories of the desk, last changed first unless asked otherwise. One with a draft is shown as the draft has it. */
export async function deskList(
  database: Client,
  filter: DeskFilter,
  now: number,
): Promise<{ rows: DeskRow[]; count: number }> {
  const found = await findStories(database, filter, now)
  const { rows } = await database.execute({
    // Numbers first, from the index alone where nothing is asked for; then fifty rows are fetched.
    sql: `WITH page AS (
        SELECT number, row_number() OVER () AS place
        FROM (SELECT number FROM stories ${found.where} ${found.order} LIMIT ? OFFSET ?)
      )
      SELECT stories.*, ${stateOfStory} AS state,
        files.summary, coalesce(printed.why, files.why) AS why, printed.summary AS printed
      FROM page JOIN stories USING (number) JOIN files USING (number)
        LEFT JOIN files AS printed ON printed.number = stories.article
      ORDER BY page.place`,
    args: [...found.args, deskPageSize, ((filter.page ?? 1) - 1) * deskPageSize],
  })
  return { count: found.count, rows: rows.map(deskRow) }
}

/** What a filter finds, in the list's order: enough to do something to each. At most `limit` of them. */
export async function deskMatches(
  database: Client,
  filter: DeskFilter,
  now: number,
  limit: number,
): Promise<{ matches: { id: string; headline: string }[]; count: number }> {
  const found = await findStories(database, filter, now)
  const { rows } = await database.execute({
    sql: `WITH found AS (SELECT number, id FROM stories ${found.where} ${found.order} LIMIT ?)
      SELECT found.id, files.summary ->> 'headline' AS headline FROM found JOIN files USING (number)`,
    args: [...found.args, limit],
  })
  return {
    count: found.count,
    matches: rows.map((row) => ({ id: String(row.id), headline: String(row.headline ?? '') })),
  }
}

interface FoundStories {
  count: number
  where: string
  order: string
  args: InValue[]
}

async function findStories(database: Client, filter: DeskFilter, now: number): Promise<FoundStories> {
  const conditions: string[] = []
  // The first is the present moment, `?1` wherever a state is asked for.
  const args: InValue[] = [now]
  const add = (condition: string, ...given: InValue[]) => {
    conditions.push(condition)
    args.push(...given)
  }
  const { state } = filter
  if (state && isReviewState(state)) add('review = ?', state)
  else if (state) add(`${stateOfStory} = ?`, state)
  if (filter.section) add('section = ?', filter.section)
  if (filter.kind) add('kind = ?', filter.kind)
  if (filter.since !== undefined) add('changed >= ?', filter.since)
  if (filter.until !== undefined) add('changed < ?', filter.until)
  if (filter.author)
    add(`number IN (SELECT number FROM listings WHERE kind IN ('author', 'draft author') AND slug = ?)`, filter.author)
  const narrowed = conditions.length > 0
  const expression = matchExpression(filter.search)
  const words = expression ? await findWords(database, expression) : null
  if (words) {
    // The plus sign keeps to the order of the index: sorting the thousands that a common word finds costs more than
    // passing the others by.
    const number = words.count > sortedAtOnce ? '+number' : 'number'
    add(
      `${number} IN (SELECT rowid FROM words WHERE words MATCH ? UNION ALL SELECT value FROM json_each(?))`,
      expression,
      words.drafts,
    )
  }
  // Named once more without effect, so that it is there for the page even where no state is asked for.
  const where = `WHERE ?1 IS NOT NULL${conditions.map((condition) => ` AND ${condition}`).join('')}`
  const count =
    words && !narrowed
      ? words.count
      : await countOf(database, { sql: `SELECT count(*) AS count FROM stories ${where}`, args })
  const plain = conditions.length === 0 || count > sortedAtOnce
  return { count, where, args, order: orderBy(filter, plain) }
}

/** The order of the list; the plus signs keep SQLite from following an index past everything that was not found. */
function orderBy({ sort = 'changed', direction = deskSorts[sort] }: DeskFilter, byIndex: boolean): string {
  const way = direction === 'ascending' ? 'ASC' : 'DESC'
  const plus = byIndex ? '' : '+'
  const then = sort === 'section' || sort === 'author' ? `${plus}changed DESC, ${plus}number` : `${plus}number ${way}`
  return `ORDER BY ${plus}${sort} ${way}, ${then}`
}

function isReviewState(state: ArticleState | ReviewState): state is ReviewState {
  return reviewStates.some((name) => name === state)
}

function deskRow(row: Row): DeskRow {
  const summary = JSON.parse(String(row.summary)) as Partial<ArticleSummary>
  const printed = row.printed ? (JSON.parse(String(row.printed)) as Partial<ArticleSummary>) : null
  const published = row.drafted ? printed : summary
  const orNull = (value: unknown) => (value === null || value === undefined ? null : Number(value))
  return {
    id: String(row.id),
    state: row.state as ArticleState,
    review: row.review as ReviewState | null,
    openNotes: Number(row.notes),
    drafted: Boolean(row.drafted),
    headline: summary.headline ?? '',
    section: row.section === null ? null : String(row.section),
    kind: summary.kind ?? null,
    bylines: summary.bylines ?? [],
    language: summary.language ?? null,
    words: Number(row.words),
    changed: Number(row.changed),
    published: orNull(row.published),
    visibleFrom: orNull(row.visible_from),
    why: row.why === null ? null : String(row.why),
    url: published?.url ?? null,
  }
}

/** Everybody who has written something, in print or in a draft, by name; at most this many. */
export async function deskAuthors(database: Client, limit = 1000): Promise<{ slug: string; name: string }[]> {
  // From one name to the next in the index, instead of through every story of each.
  const next = (kind: string, after: string) =>
    `SELECT min(slug) FROM listings WHERE kind = '${kind}' AND slug > ${after}`
  const names = (kind: string) => `SELECT slug FROM (
    WITH RECURSIVE each(slug) AS (SELECT (${next(kind, "''")}) UNION ALL
      SELECT (${next(kind, 'each.slug')}) FROM each WHERE each.slug IS NOT NULL LIMIT ${Math.floor(limit)})
    SELECT slug FROM each WHERE slug IS NOT NULL)`
  const name = (kind: string) =>
    `(SELECT name FROM listings WHERE kind = '${kind}' AND listings.slug = found.slug ORDER BY published DESC LIMIT 1)`
  const { rows } = await database.execute(
    `SELECT slug, coalesce(${name('author')}, ${name('draft author')}) AS name
      FROM (${names('author')} UNION ${names('draft author')}) AS found LIMIT ${Math.floor(limit)}`,
  )
  return rows
    .map((row) => ({ slug: String(row.slug), name: String(row.name) }))
    .sort((one, other) => one.name.localeCompare(other.name))
}

/** Drafts of published articles, each with its article. */
const pairs = `SELECT number AS draft, article FROM stories WHERE article IS NOT NULL`

async function countOf(database: Client, statement: InStatement): Promise<number> {
  return Number((await database.execute(statement)).rows[0]?.count ?? 0)
}

/**
 * How many stories have these words, and which drafts stand for an article that has them: words may be in the published
 * text alone or in the draft alone, and either finds the story. Answered with the index of words read once.
 */
async function findWords(database: Client, expression: string): Promise<{ count: number; drafts: string }> {
  const { rows: both } = await database.execute(pairs)
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

/** Words as a person types them, as an FTS5 expression that cannot be malformed. Null when there are none. */
export function matchExpression(search: string | undefined): string | null {
  const words = search?.match(searchWord) ?? []
  return words.length === 0 ? null : words.flatMap((word) => termsOf(word, () => true)).join(' ')
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

/** Every picture of the paper, by its address: `/media/harbour.webp`. */
export async function picturePaths(database: Client): Promise<string[]> {
  const { rows } = await database.execute('SELECT path FROM pictures ORDER BY path LIMIT 2000')
  return rows.map((row) => String(row.path))
}
