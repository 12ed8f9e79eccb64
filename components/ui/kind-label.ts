import type { ArticleKind } from '@/lib/article/schema'
import type { Words } from '@/lib/site/words'

/** The label that tells readers what type of work they read; news needs none. */
export function kindLabel(kind: ArticleKind, words: Words): string | undefined {
  return kind === 'news' ? undefined : words.say(kind)
}

/** What a list of such works is called; also for a kind that is only known as a word. */
export function kindName(kind: string, words: Words): string {
  return Object.hasOwn(names, kind) ? words.say(names[kind as ArticleKind]) : kind
}

const names = {
  news: 'kindOfNews',
  analysis: 'kindOfAnalysis',
  opinion: 'kindOfOpinion',
  feature: 'kindOfFeature',
  explainer: 'kindOfExplainer',
  review: 'kindOfReview',
  live: 'kindOfLive',
} as const satisfies Record<ArticleKind, string>
