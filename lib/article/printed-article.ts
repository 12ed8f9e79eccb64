import { type WithLiveEnd, withLiveEnd } from './live-end'
import type { Article } from './schema'
import { updateTimes } from './update-times'

/** An article with what is derived from it and never typed. */
export type PrintedArticle = WithLiveEnd<Article> & {
  /** ISO 8601: when readers were last told something new. */
  dateModified?: string
}

/**
 * An article as pages and the wire show it: live coverage has its end, and every article the moment of its last change,
 * which is the newest of its publication, of what its editor said was changed, of its corrections, and of its updates.
 *
 * @param body where the updates stand
 */
export function asPrinted(article: Article, body: string): PrintedArticle {
  return { ...withLiveEnd(article, body), dateModified: dateModified(article, body) }
}

/** See asPrinted. Moments that nobody can read are passed over. */
export function dateModified(
  {
    kind,
    published,
    updated,
    corrections = [],
  }: Partial<Pick<Article, 'kind' | 'published' | 'updated' | 'corrections'>>,
  body: string,
): string | undefined {
  const updates = kind === 'live' ? updateTimes(body) : []
  const moments = [published, updated, ...corrections.map(({ at }) => at), ...updates]
  return moments.reduce((newest, moment) => {
    const isLater = moment && Date.parse(moment) > (newest ? Date.parse(newest) : Number.NEGATIVE_INFINITY)
    return isLater ? moment : newest
  }, undefined)
}
