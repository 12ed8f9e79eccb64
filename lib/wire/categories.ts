import type { FeedArticle } from './channel'
import { printable } from './printable'

/** Under what a feed files an article: its section, its kind where that has a name, its topics. */
export function categories({ article, section, words: { kind } }: FeedArticle): string[] {
  return [...new Set([section, ...(kind ? [kind] : []), ...(article.topics ?? [])].map(printable))]
}
