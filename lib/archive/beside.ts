import type { Client, InValue } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { ArticleSummary } from '../article/summary'
import { summaries } from './reader-queries'

/** Where a story stands in time. */
export interface Place {
  id: string
  /** Milliseconds since 1970. */
  published: number
}

/** Where a published story stands. */
export function placeOf({ id, published }: Pick<ArticleSummary, 'id' | 'published'>): Place {
  return { id, published: Date.parse(published) }
}

/** Which stories around a place are asked for. */
export interface Beside {
  side: 'before' | 'after'
  place: Place
  count: number
  /** The moment at which readers must be able to see them, in milliseconds since 1970. */
  now: number
}

/** Visible stories on one side of a place, on a topic or in a series, nearest first. */
export function besideInList(
  database: Client,
  kind: 'topic' | 'series',
  name: string,
  asked: Beside,
): Promise<ArticleSummary[]> {
  return besideIn(database, 'listings', 'listings.kind = ? AND listings.slug = ?', [kind, nameSlug(name)], asked)
}

/** The same for a section. */
export function besideInSection(database: Client, section: string, asked: Beside): Promise<ArticleSummary[]> {
  return besideIn(database, 'files', `files.kind = 'article' AND files.section = ?`, [section], asked)
}

/**
 * The order is that of publication, and of stories of one moment that of their ids. What shows neighbours and what makes
 * their pages anew ask here alike, or a page would go on naming a story that has gone.
 */
function besideIn(
  database: Client,
  list: 'files' | 'listings',
  condition: string,
  args: InValue[],
  { side, place: { id, published }, count, now }: Beside,
): Promise<ArticleSummary[]> {
  const [than, direction] = side === 'before' ? ['<', 'DESC'] : ['>', 'ASC']
  return summaries(
    database,
    `SELECT files.summary FROM ${list === 'files' ? list : 'listings JOIN files USING (number)'}
      WHERE ${condition} AND ${list}.visible_from <= ?
        AND ${list}.published ${than}= ? AND (${list}.published ${than} ? OR files.id ${than} ?)
      ORDER BY ${list}.published ${direction}, files.id ${direction} LIMIT ?`,
    [...args, now, published, published, id, count],
  )
}
