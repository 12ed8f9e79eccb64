import type { ArticleKind } from '@/lib/article/schema'

/** The label that tells readers what type of work they read; news needs none. */
export function kindLabel(kind: ArticleKind): string | undefined {
  switch (kind) {
    case 'news':
      return undefined
    case 'analysis':
      return 'Analysis'
    case 'opinion':
      return 'Opinion'
    case 'feature':
      return 'Feature'
    case 'explainer':
      return 'Explainer'
    case 'review':
      return 'Review'
    case 'live':
      return 'Live'
  }
}
