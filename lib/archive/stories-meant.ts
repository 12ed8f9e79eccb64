import type { Client } from '@libsql/client'
import type { ArticleSummary } from '../article/summary'
import { visible } from './reader-queries'
import { expressionOf, isTelling, searchWords } from './search-words'

/**
 * The visible stories that words were probably meant for: those with any of them in headline, slug, byline or topics, rare
 * words counting more than common ones. Short words are passed over, since half of the archive has them.
 */
export async function storiesMeant(
  database: Client,
  text: string,
  options: { now: number; count: number },
): Promise<ArticleSummary[]> {
  const words = searchWords(text).filter(isTelling)
  const expression = expressionOf(words, 'any')
  if (!expression) return []
  const { rows } = await database.execute({
    // Some more than are shown, since a few may not be visible; and nothing that shares but one of many words.
    sql: `WITH meant AS MATERIALIZED (
        SELECT rowid AS number, bm25(titles, 3, 1) AS worth FROM titles WHERE titles MATCH ? ORDER BY worth LIMIT ?
      ) SELECT summary FROM meant JOIN files USING (number) WHERE ${visible} ORDER BY worth LIMIT ?`,
    args: [expression, options.count * 8, options.now, options.count],
  })
  return rows.map((row) => JSON.parse(String(row.summary)) as ArticleSummary)
}
