import type { ArticleKind } from '@/lib/article/schema'
import type { Words } from '@/lib/site/words'

/** The label that tells readers what type of work they read; news needs none. */
export function kindLabel(kind: ArticleKind, words: Words): string | undefined {
  return kind === 'news' ? undefined : words.say(kind)
}
