import type { Article } from './schema'
import { updateTimes } from './update-times'

/** How long live coverage lasts after its newest update where nobody has said when it ends, in milliseconds. */
export const silence = 24 * 3_600_000

/** What may be live coverage. Where nobody has said when it ends, it knows its last update, in ISO 8601. */
export type WithLiveEnd<Fields> = Fields & { live?: { lastUpdate?: string } }

/**
 * An article with the end of its live coverage. Where nobody has set one, it is a day after the newest update, or after
 * the start while there is none: what was forgotten does not stay live for ever, and a new update makes it go on. Nothing
 * happened at that moment: readers are told of the last update instead.
 *
 * @param body where the updates stand
 */
export function withLiveEnd<Fields extends Partial<Pick<Article, 'kind' | 'live'>>>(
  article: Fields,
  body: string,
): WithLiveEnd<Fields> {
  const { kind, live } = article
  if (kind !== 'live' || !live || live.ends) return article
  const moments = [live.starts, ...updateTimes(body)].map((at) => Date.parse(at))
  const last = Math.max(...moments.filter((moment) => !Number.isNaN(moment)))
  const ends = new Date(Math.min(last + silence, lastMoment)).toISOString()
  return { ...article, live: { ...live, ends, lastUpdate: new Date(last).toISOString() } }
}

/** The last that a date can hold. */
const lastMoment = 8.64e15
