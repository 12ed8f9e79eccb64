import { capitalised } from './capitalised'
import type { FeedArticle } from './channel'
import { printable } from './printable'

/** Under what a feed files an article: its section, its kind where readers should know it is no plain news, its topics. */
export function categories({ article, section }: FeedArticle): string[] {
  const kind = article.kind === 'news' || article.kind === 'feature' ? [] : [capitalised(article.kind)]
  return [...new Set([section, ...kind, ...(article.topics ?? [])].map(printable))]
}
