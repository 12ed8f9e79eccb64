import type { Client } from '@libsql/client'
import { authorUrl, nameSlug, topicUrl } from '../article/address'
import { editDistance } from '../article/edit-distance'
import { searchWords } from './search-words'

/** A topic or somebody who writes, whose name is near to what was typed. */
export interface NearName {
  name: string
  url: string
}

/** Names looked at, of each kind, and names offered. */
const most = { looked: 1000, offered: 6 }

const kinds = [
  { kind: 'topic', urlOf: topicUrl },
  { kind: 'author', urlOf: authorUrl },
] as const

/** Topics and authors of visible stories whose names share a word with what was typed, if need be one misspelt. */
export async function nearNames(database: Client, search: string, now: number): Promise<NearName[]> {
  const words = searchWords(search)
    .map(nameSlug)
    .filter((word) => word.length > 2 && word.length < 40)
  if (words.length === 0) return []
  const near: NearName[] = []
  for (const { kind, urlOf } of kinds) {
    const slugs = await slugsOf(database, kind)
    const found = slugs
      .map((slug) => ({ slug, worth: worth(slug.split('-'), words) }))
      .filter((each) => each.worth > 0)
      .sort((one, other) => other.worth - one.worth)
    for (const { slug } of found.slice(0, most.offered)) {
      const { rows } = await database.execute({
        sql: `SELECT name FROM listings WHERE kind = ? AND slug = ? AND visible_from <= ? ORDER BY published DESC LIMIT 1`,
        args: [kind, slug, now],
      })
      const name = rows[0] && String(rows[0].name)
      if (name) near.push({ name, url: urlOf(name) })
    }
  }
  return near.slice(0, most.offered)
}

async function slugsOf(database: Client, kind: string): Promise<string[]> {
  // From one name to the next in the index, instead of through every story of each.
  const next = (after: string) => `SELECT min(slug) FROM listings WHERE kind = ?1 AND slug > ${after}`
  const { rows } = await database.execute({
    sql: `WITH RECURSIVE each(slug) AS (
        SELECT (${next("''")}) UNION ALL SELECT (${next('each.slug')}) FROM each WHERE each.slug IS NOT NULL
        LIMIT ${most.looked}
      ) SELECT slug FROM each WHERE slug IS NOT NULL`,
    args: [kind],
  })
  return rows.map((row) => String(row.slug))
}

/** How many of the words a name has: a whole one for one that is written the same, less for one that is nearly so. */
function worth(name: string[], words: string[]): number {
  const best = (word: string) => Math.max(...name.map((part) => likeness(part, word)))
  return words.reduce((sum, word) => sum + best(word), 0)
}

function likeness(part: string, word: string): number {
  if (part === word) return 1
  if (part.startsWith(word) || (part.length > 3 && word.startsWith(part))) return 0.9
  const apart = word.length < 4 || Math.abs(part.length - word.length) > 2 ? 9 : editDistance(part, word)
  return apart <= (word.length < 6 ? 1 : 2) ? 0.8 - apart / 10 : 0
}
