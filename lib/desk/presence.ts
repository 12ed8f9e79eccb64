/** Somebody who has an article open, as the others are told. */
export interface Present {
  /** The editing session: one person may have two. */
  sitting: string
  person: string
  /** How the paragraph begins that they are in; empty while they are in none. Information, never a lock. */
  paragraph: string
  /** When they were last heard of; milliseconds since 1970. */
  at: number
}

export interface Seen extends Omit<Present, 'at'> {
  article: string
  /** Milliseconds since 1970. */
  now: number
}

/** Who has which article open. Several servers need one in a place that all of them reach. */
export interface Presence {
  /** Notes that somebody is here. @returns the others in the same article */
  seen(seen: Seen): Promise<Present[]>
}

/** Who is not heard of for this long is taken to have left. */
export const presenceLifetime = 15_000

/** More people than this in one article are not listed, so that nobody can fill the memory with them. */
export const mostPresent = 100
const mostArticles = 10_000

/** Presence for a paper that one server serves. A restart forgets it, and ten seconds later all are known again. */
export function memoryPresence(): Presence {
  const articles = new Map<string, Map<string, Present>>()
  const forget = (article: string, now: number) => {
    const present = articles.get(article)
    for (const [who, { at }] of present ?? []) if (now - at >= presenceLifetime) present?.delete(who)
    if (present?.size === 0) articles.delete(article)
  }
  return {
    async seen({ article, now, ...who }) {
      if (articles.size >= mostArticles) for (const each of articles.keys()) forget(each, now)
      forget(article, now)
      const present = articles.get(article) ?? new Map<string, Present>()
      const own = keyOfSitting(who)
      if (present.has(own) || (present.size < mostPresent && articles.size < mostArticles)) {
        present.set(own, { ...who, at: now })
        articles.set(article, present)
      }
      return [...present.values()].filter((other) => keyOfSitting(other) !== own)
    },
  }
}

/** Others know a sitting’s id, so it alone does not say who somebody is. */
export function keyOfSitting({ person, sitting }: { person: string; sitting: string }): string {
  return JSON.stringify([person, sitting])
}
