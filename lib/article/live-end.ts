import type { Article } from './schema'

/** How long live coverage lasts after its newest update where nobody has said when it ends, in milliseconds. */
export const silence = 24 * 3_600_000

/**
 * An article with the end of its live coverage. Where nobody has set one, it is a day after the newest update, or after
 * the start while there is none: what was forgotten does not stay live for ever, and a new update makes it go on.
 *
 * @param body where the updates stand
 */
export function withLiveEnd<Fields extends Partial<Pick<Article, 'kind' | 'live'>>>(
  article: Fields,
  body: string,
): Fields {
  const { kind, live } = article
  if (kind !== 'live' || !live || live.ends) return article
  const moments = [live.starts, ...updateTimes(body)].map((at) => Date.parse(at))
  const last = Math.max(...moments.filter((moment) => !Number.isNaN(moment)))
  return { ...article, live: { ...live, ends: new Date(Math.min(last + silence, lastMoment)).toISOString() } }
}

/** The last that a date can hold. */
const lastMoment = 8.64e15

// The tag with its attributes, whose values may hold any sign but the one that ends them.
const updateTag = /<Update((?:\s+\w+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)/g

/** The times of the updates of a body. It is read without the parser: the catalogue asks this of every file. */
function updateTimes(body: string): string[] {
  return [...body.matchAll(updateTag)].flatMap(
    ([, attributes = '']) => /\sat=\{?\s*["']([^"']*)/.exec(attributes)?.[1] ?? [],
  )
}
