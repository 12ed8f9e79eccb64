import { type WithLiveEnd, withLiveEnd } from './live-end'
import type { Article } from './schema'
import { updateTimes } from './update-times'

/** An article, or a draft of one, with what is derived from it and never typed. */
export type Printed<Fields> = WithLiveEnd<Fields> & {
  /** ISO 8601: when readers were last told something new. */
  dateModified?: string
}

export type PrintedArticle = Printed<Article>

type Dated = Partial<Pick<Article, 'kind' | 'published' | 'updated' | 'corrections' | 'live'>>

/**
 * An article as pages and the wire show it: live coverage has its end, and every article the moment of its last change,
 * which is the newest of its publication, of what its editor said was changed, of its corrections, and of its updates.
 *
 * @param body where the updates stand
 */
export function asPrinted<Fields extends Dated>(article: Fields, body: string): Printed<Fields> {
  return { ...withLiveEnd(article, body), dateModified: dateModified(article, body) }
}

/** See asPrinted. Moments that nobody can read are passed over. */
export function dateModified({ kind, published, updated, corrections = [] }: Dated, body: string): string | undefined {
  const updates = kind === 'live' ? updateTimes(body) : []
  return [published, updated, ...corrections.map(({ at }) => at), ...updates]
    .filter((moment) => moment !== undefined)
    .filter((moment) => !Number.isNaN(Date.parse(moment)))
    .toSorted((one, other) => Date.parse(other) - Date.parse(one))[0]
}
