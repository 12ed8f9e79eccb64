import { cache } from 'react'
import { newsroom } from '@/app/newsroom'
import { decode } from '@/lib/archive/read-file'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { parseArticleFile } from '@/lib/article/file'
import { asPrinted, type PrintedArticle } from '@/lib/article/printed-article'
import type { Article } from '@/lib/article/schema'

/**
 * The file of a published article, in two parts, with what is derived from it. Its head and its page ask for it; it is
 * read once.
 */
export function printedFile({
  path,
  blob,
}: Pick<FoundArticle, 'path' | 'blob'>): Promise<{ article: PrintedArticle; body: string }> {
  return readOnce(path, blob)
}

const readOnce = cache(async (path: string, blob: string) => {
  const { store } = await newsroom()
  const parsed = parseArticleFile(decode(await store.readAt(blob)))
  // The catalogue takes only files that can be read, and has checked their fields.
  if (!parsed.ok) throw new Error(`content/${path} was in the catalogue and cannot be read.`)
  const { frontmatter, body } = parsed.file
  return { article: asPrinted(frontmatter as Article, body), body }
})
