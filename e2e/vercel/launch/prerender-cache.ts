/** An answer that is kept. */
export interface Kept {
  status: number
  headers: Record<string, string>
  body: Buffer
}

interface Entry extends Kept {
  tags: string[]
  /** Milliseconds since 1970 until which it is fresh. */
  until: number
}

/** What the platform keeps of finished pages, for all instances together. */
export interface PrerenderCache {
  get(key: string): (Kept & { isFresh: boolean }) | null
  /** Keeps an answer for as long as it says itself. */
  set(key: string, answer: Kept): void
  /** Takes out every page with one of these tags: its next reader waits for the new one. */
  purge(tags: string[]): void
}

/**
 * A cache like the one that Vercel has before prerendered pages, and stricter: nothing is fresh longer than `s-maxage` says,
 * and a page that was being made while it was purged is kept like any other.
 */
export function openPrerenderCache(clock: () => number): PrerenderCache {
  const entries = new Map<string, Entry>()
  return {
    get(key) {
      const entry = entries.get(key)
      return entry ? { ...entry, isFresh: clock() < entry.until } : null
    },
    set(key, answer) {
      const seconds = Number(/s-maxage=(\d+)/.exec(answer.headers['cache-control'] ?? '')?.[1] ?? 0)
      if (seconds === 0 || answer.status >= 500) return
      const tags = (answer.headers['x-next-cache-tags'] ?? '').split(',')
      entries.set(key, { ...answer, tags, until: clock() + seconds * 1000 })
    },
    purge(tags) {
      for (const [key, entry] of entries) if (entry.tags.some((tag) => tags.includes(tag))) entries.delete(key)
    },
  }
}
