import { newsroom } from '@/app/newsroom'
import type { SummaryView } from '@/components/ui/view'
import { pictureSizes } from '@/lib/archive/reader-queries'
import type { ArticleSummary } from '@/lib/article/summary'

/** Adds the sizes of their pictures to lists of articles, so that their places are kept while they load. */
export async function withPictures(articles: ArticleSummary[]): Promise<SummaryView[]> {
  const { archive } = await newsroom()
  const sizes = await pictureSizes(
    archive.database,
    articles.flatMap((article) => article.image?.src ?? []),
  )
  return articles.map((article) => ({ ...article, picture: article.image && sizes.get(article.image.src) }))
}
