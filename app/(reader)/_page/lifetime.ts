import { unstable_cache } from 'next/cache'
import { newsroom } from '@/app/newsroom'
import { nextAppearance } from '@/lib/archive/reader-queries'
import { startOfNextDay } from './start-of-next-day'

/**
 * Ends the life of the page being made at the next moment when it could change by itself: when a scheduled or embargoed
 * story becomes visible, or when the day in the masthead is over. Publishing ends it earlier.
 */
export async function limitLifetime(now: number, timeZone: string): Promise<void> {
  await endByNextAppearance(now, startOfNextDay(now, timeZone))
}

/** The same for what carries no masthead; it may also end at an earlier moment of its own. */
export async function endByNextAppearance(now: number, earlier = Number.POSITIVE_INFINITY): Promise<void> {
  const { archive, longestPageLife } = await newsroom()
  const ends = Math.min((await nextAppearance(archive.database, now)) ?? Number.POSITIVE_INFINITY, earlier)
  const seconds = Math.min(longestPageLife(), Math.max(1, Math.ceil((ends - now) / 1000)))
  if (Number.isFinite(seconds)) await endAfter(seconds)
}

/** Ends it also at a moment of the story's own, in milliseconds since 1970, if there is one. */
export async function endAt(moment: number | undefined, now: number): Promise<void> {
  if (moment !== undefined) await endAfter(Math.max(1, Math.ceil((moment - now) / 1000)))
}

/** Lets the page being made be marked by a tag as well, for pages whose addresses nobody can name when they grow old. */
export async function endByTag(tag: string): Promise<void> {
  await unstable_cache(async () => true, ['page-tag', tag], { tags: [tag] })()
}

/** Lets the page being made live for at most so many seconds. */
export async function endAfter(seconds: number): Promise<void> {
  // Next takes the shortest `revalidate` met while a page is made as that page's own; see docs/decisions/visibility.md.
  await unstable_cache(async () => true, ['page-lifetime'], { revalidate: seconds })()
}
