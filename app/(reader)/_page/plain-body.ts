import type { Article } from '@/lib/article/schema'
import { type FeedPlaces, feedHtml } from '@/lib/prose/feed-html'
import { newestFirst } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'
import { endAfter } from './lifetime'
import { plainWords } from './plain-words'

/** The body of an article as plain HTML, live coverage newest first; null where it cannot be printed at the moment. */
export async function plainBody(
  article: Article,
  body: string,
  places: Omit<FeedPlaces, 'words'>,
): Promise<string | null> {
  const prose = await parseProse(body)
  if (prose.ok) {
    const tree = article.kind === 'live' ? newestFirst(prose.tree) : prose.tree
    return feedHtml(tree, { ...places, words: await plainWords(article) })
  }
  // A text that could not be parsed in time may have met a busy machine; the next minute decides anew.
  await endAfter(60)
  return null
}
