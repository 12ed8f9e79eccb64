import type { Client, InValue } from '@libsql/client'
import type { ArticleKind } from '../article/schema'
import type { ArticleSummary } from '../article/summary'
import { visible } from './reader-queries'
import { expressionOf, searchWords } from './search-words'
import { pageSize } from './touched'

/** What a reader searches for, and among what. */
export interface ReaderSearch {
  /** As typed. */
  search: string
  section?: string
  kind?: ArticleKind
  /** `best` shows stories first that carry the words in their headlines. */
  sort?: 'best' | 'newest'
  /** Counted from 1. */
  page?: number
}

/** A story as a search finds it, and where its text lies. */
export interface FoundStory {
  summary: ArticleSummary
  path: string
  blob: string
}

export interface SearchResults {
  stories: FoundStory[]
  count: number
  /** Whether there may be more than were counted. */
  more: boolean
  page: number
  pages: number
}

/**
 * Of more stories than this that have the words, the latest are looked at: what a search costs has an end, whatever is
 * asked for. Stories with the words in headline, byline or topics are looked up apart from those that have them in the text.
 */
const most = { titled: 500, worded: 1500 }

/** Results that can be paged through. */
const mostShown = 50 * pageSize

/** One page of the stories that have all of these words. Only what readers can see at `now` is found, or counted. */
export async function searchStories(database: Client, asked: ReaderSearch, now: number): Promise<SearchResults> {
  const { section, kind, sort = 'best', page = 1 } = asked
  const expression = expressionOf(searchWords(asked.search))
  if (!expression) return { stories: [], count: 0, more: false, page, pages: 0 }
  const narrow = [section && ' AND section = ?', kind && ' AND story_kind = ?'].filter(Boolean).join('')
  const args: InValue[] = [expression, now, ...(section ? [section] : []), ...(kind ? [kind] : [])]
  const { rows } = await database.execute({
    sql: `WITH titled AS MATERIALIZED (
        SELECT rowid AS number FROM titles WHERE titles MATCH ?1 ORDER BY rowid DESC LIMIT ${most.titled}
      ), worded AS MATERIALIZED (
        SELECT rowid AS number FROM words WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT ${most.worded}
      ), found AS MATERIALIZED (
        SELECT files.number, published, files.number IN (SELECT number FROM titled) AS titled
        FROM (SELECT number FROM titled UNION SELECT number FROM worded) JOIN files USING (number)
        WHERE ${visible}${narrow}
      ), shown AS (
        SELECT number, row_number() OVER (ORDER BY ${sort === 'best' ? 'titled DESC, ' : ''}published DESC, number) AS place
        FROM found ORDER BY place LIMIT ${pageSize} OFFSET ${(Math.min(page, mostShown) - 1) * pageSize}
      )
      SELECT NULL AS place, (SELECT count(*) FROM found) AS count,
        (SELECT count(*) FROM titled) AS titled, (SELECT count(*) FROM worded) AS worded, NULL AS summary, NULL AS path, NULL AS blob
      UNION ALL SELECT place, NULL, NULL, NULL, summary, path, blob
        FROM shown JOIN files USING (number) ORDER BY place`,
    args,
  })
  const [totals, ...shown] = rows
  const count = Number(totals?.count ?? 0)
  return {
    stories: shown.map((row) => ({
      summary: JSON.parse(String(row.summary)) as ArticleSummary,
      path: String(row.path),
      blob: String(row.blob),
    })),
    count,
    more: Number(totals?.titled) === most.titled || Number(totals?.worded) === most.worded,
    page,
    pages: Math.ceil(Math.min(count, mostShown) / pageSize),
  }
}
