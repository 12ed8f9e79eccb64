import { cache } from 'react'
import { newsroom } from '@/app/newsroom'
import { articleByAlias, articleBySlug, type FoundArticle } from '@/lib/archive/reader-queries'

/** What an article's address leads to. */
export type ArticleAtAddress =
  | { state: 'found'; article: FoundArticle }
  | { state: 'moved'; url: string }
  | { state: 'missing' }

/** Looks an address up; asked once a page. What readers may not see yet is missing, under its old addresses too. */
export const findArticle = cache(async (section: string, addressed: string): Promise<ArticleAtAddress> => {
  const { database } = (await newsroom()).archive
  const slug = addressed.toLowerCase()
  const article = (await articleBySlug(database, slug)) ?? (await articleByAlias(database, slug))
  if (!article || article.visibleFrom === null || article.visibleFrom > Date.now()) return { state: 'missing' }
  const { url } = article.summary
  return url === `/${section}/${addressed}` ? { state: 'found', article } : { state: 'moved', url }
})
