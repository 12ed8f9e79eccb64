import { cache } from 'react'
import { newsroom } from '@/app/newsroom'
import { articleByAlias, articleBySlug, type FoundArticle } from '@/lib/archive/reader-queries'
import { isVisible } from '@/lib/article/visibility'
import { printedFile } from './printed-file'

/** What an article's address leads to. */
export type ArticleAtAddress =
  | { state: 'found'; article: FoundArticle }
  | { state: 'moved'; url: string }
  | { state: 'withdrawn'; note: string }
  | { state: 'missing' }

/** Looks an address up; asked once a page. What readers may not see yet is missing, under its old addresses too. */
export const findArticle = cache(async (section: string, addressed: string): Promise<ArticleAtAddress> => {
  const { database } = (await newsroom()).archive
  const slug = addressed.toLowerCase()
  const article = (await articleBySlug(database, slug)) ?? (await articleByAlias(database, slug))
  const now = Date.now()
  if (!article || (article.visibleFrom ?? 0) > now) return { state: 'missing' }
  if (article.visibleFrom === null) return withdrawn(article, now)
  const { url } = article.summary
  return url === `/${section}/${addressed}` ? { state: 'found', article } : { state: 'moved', url }
})

/** A story that readers could see but for its withdrawal tells why it is gone; one that is held tells nothing. */
async function withdrawn(found: FoundArticle, now: number): Promise<ArticleAtAddress> {
  const { article } = await printedFile(found)
  const shown = article.withdrawn && isVisible({ ...article, withdrawn: undefined }, now)
  return article.withdrawn && shown ? { state: 'withdrawn', note: article.withdrawn.note } : { state: 'missing' }
}
