import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { decode } from '@/lib/archive/read-file'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { parseArticleFile } from '@/lib/article/file'
import type { Article } from '@/lib/article/schema'

/** What search engines and link cards are told of an article. */
export async function articleMetadata({ blob, path, summary }: FoundArticle): Promise<Metadata> {
  const { store } = await newsroom()
  const parsed = parseArticleFile(decode(await store.readAt(blob)))
  if (!parsed.ok) throw new Error(`content/${path} was in the catalogue and cannot be read.`)
  const article = parsed.file.frontmatter as Article
  const { image, bylines, published, updated, standfirst } = article
  return {
    title: article.seoTitle ?? article.headline,
    description: standfirst,
    authors: bylines?.map((name) => ({ name })),
    alternates: { canonical: article.canonical ?? summary.url },
    openGraph: {
      type: 'article',
      title: article.socialHeadline ?? article.headline,
      description: standfirst,
      url: summary.url,
      publishedTime: published,
      modifiedTime: updated ?? published,
      authors: bylines,
      section: article.section,
      tags: article.topics,
      images: image && [{ url: image.src, alt: image.alt }],
    },
    twitter: { card: image ? 'summary_large_image' : 'summary' },
  }
}
