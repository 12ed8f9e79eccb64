import { z } from 'zod'
import { keyOfSitting, mostPresent, type Presence, type Present, presenceLifetime } from './presence'
import { type Manners, type Redis, redisWhenThere } from './redis-when-there'

// Others may write to the same Redis: what comes from it is parsed like anything else from outside.
const entry = z.object({ sitting: z.string(), person: z.string(), paragraph: z.string(), at: z.number() })

/**
 * Presence for a paper that several servers serve: one hash for each article, which Redis forgets when nobody is there.
 * While Redis is away nobody is shown, and nobody waits.
 *
 * @param url such as `redis://user:password@redis.example:6379/0`; `rediss:` for an encrypted connection
 */
export function redisPresence(url: string, manners: Partial<Manners> = {}): Presence {
  const ask = redisWhenThere(url, manners)
  return {
    seen({ article, now, ...who }) {
      return ask(async (redis) => {
        const key = keyOfArticle(article)
        const stored = await unlessForeign(redis, key, redis.hGetAll(key), {})
        const present = readPresent(stored, now)
        const own = keyOfSitting(who)
        const gone = Object.keys(stored).filter((field) => !present.has(field))
        const change = redis.multi()
        if (gone.length > 0) change.hDel(key, gone)
        // Servers that count at the same moment may pass the bound by one each, which fills nothing.
        if (present.has(own) || present.size < mostPresent)
          change.hSet(key, own, JSON.stringify({ ...who, at: now } satisfies Present)).pExpire(key, presenceLifetime)
        await change.exec()
        present.delete(own)
        return [...present.values()].slice(0, mostPresent)
      }, [])
    },
  }
}

function keyOfArticle(article: string): string {
  return `broadsheet:presence:${article}`
}

/** The entries that are whole and fresh, by their field. */
function readPresent(stored: Record<string, string>, now: number): Map<string, Present> {
  const present = new Map<string, Present>()
  for (const [field, text] of Object.entries(stored)) {
    const { data } = entry.safeParse(parseJson(text))
    // A time far ahead would never pass: it is as wrong as one long ago.
    if (data && keyOfSitting(data) === field && Math.abs(now - data.at) < presenceLifetime) present.set(field, data)
  }
  return present
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Under our key stands something that is no hash: it goes, else this article would have no presence ever after. */
async function unlessForeign<T>(redis: Redis, key: string, answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('WRONGTYPE'))) throw error
    await redis.del(key)
    return otherwise
  }
}
