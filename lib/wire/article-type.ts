import type { Article } from '../article/schema'

/** What schema.org calls the kind of an article. What was paid for is that first, whatever its kind. */
export function articleType({ kind, sponsor }: Pick<Article, 'kind' | 'sponsor'>) {
  if (sponsor) return 'AdvertiserContentArticle'
  switch (kind) {
    case 'news':
    case 'feature':
      return 'NewsArticle'
    case 'analysis':
      return 'AnalysisNewsArticle'
    case 'opinion':
      return 'OpinionNewsArticle'
    case 'explainer':
      return 'BackgroundNewsArticle'
    case 'review':
      return 'ReviewNewsArticle'
    case 'live':
      return 'LiveBlogPosting'
  }
}
