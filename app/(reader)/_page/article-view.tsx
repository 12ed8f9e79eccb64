import { newsroom } from '@/app/newsroom'
import type { ArticlePageProps } from '@/components/article/article-page'
import type { Edition } from '@/components/ui/view'
import { decode } from '@/lib/archive/read-file'
import { type FoundArticle, readNext } from '@/lib/archive/reader-queries'
import { parseArticleFile } from '@/lib/article/file'
import type { Article } from '@/lib/article/schema'
import { printedArticle } from './printed-article'
import { withPictures } from './with-pictures'

/** Everything that the page of a published article shows. */
export async function articleView(found: FoundArticle, at: Edition): Promise<Omit<ArticlePageProps, keyof Edition>> {
  const { archive, store } = await newsroom()
  const parsed = parseArticleFile(decode(await store.readAt(found.blob)))
  // The catalogue takes only files that can be read.
  if (!parsed.ok) throw new Error(`content/${found.path} was in the catalogue and cannot be read.`)
  return {
    ...(await printedArticle(parsed.file.frontmatter as Article, parsed.file.body, at)),
    readNext: await withPictures(await readNext(archive.database, found.summary, Date.parse(at.now))),
  }
}
