import type { Article } from '@/lib/article/schema'
import { type FeedPlaces, feedHtml } from '@/lib/prose/feed-html'
import { newestFirst } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'
import { endAfter } from './lifetime'

/** The body of an article as plain HTML, live coverage newest first; null where it cannot be printed at the moment. */
export async function plainBody({ kind }: Article, body: string, places: FeedPlaces): Promise<string | null> {
  const prose = await parseProse(body)
  if (prose.ok) return feedHtml(kind === 'live' ? newestFirst(prose.tree) : prose.tree, places)
  // A text that could not be parsed in time may have met a busy machine; the next minute decides anew.
  await endAfter(60)
  return null
}
