import { newsroom } from '@/app/newsroom'
import type { ArticlePageProps } from '@/components/article/article-page'
import type { Edition } from '@/components/ui/view'
import { type FoundArticle, readNext } from '@/lib/archive/reader-queries'
import { printedArticle } from './printed-article'
import { printedFile } from './printed-file'
import { withPictures } from './with-pictures'

/** Everything that the page of a published article shows. */
export async function articleView(found: FoundArticle, at: Edition): Promise<Omit<ArticlePageProps, keyof Edition>> {
  const { archive } = await newsroom()
  const { article, body } = await printedFile(found)
  return {
    ...(await printedArticle(article, body, at)),
    history: `${found.summary.url}/history`,
    readNext: await withPictures(await readNext(archive.database, found.summary, Date.parse(at.now))),
  }
}
