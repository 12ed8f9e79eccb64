import type { ArticleImage, ArticleKind } from './schema'

/** What a list shows of a published article. Times are ISO 8601 in UTC. */
export interface ArticleSummary {
  id: string
  /** `/science/two-high-tides` */
  url: string
  headline: string
  standfirst: string
  section: string
  kind: ArticleKind
  kicker?: string
  bylines: string[]
  image?: ArticleImage
  published: string
  updated?: string
  /** Whole minutes, at least 1. */
  readingMinutes: number
  /** Language of the article where it is not the paper's own. */
  language?: string
  /** Id of the story that it translates. */
  translationOf?: string
  /** Where it first appeared, if elsewhere: search engines are led there, not here. */
  canonical?: string
  /** Who paid for it. */
  sponsor?: string
  /** When live coverage ends or has ended. */
  liveUntil?: string
}
