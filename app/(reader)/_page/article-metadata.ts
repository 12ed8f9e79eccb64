import type { Metadata } from 'next'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { feedLinks } from './feed-links'
import { printedFile } from './printed-file'

/** What search engines and link cards are told of an article. */
export async function articleMetadata(found: FoundArticle): Promise<Metadata> {
  const { summary } = found
  const { article } = await printedFile(found)
  const { image, bylines, published, updated, standfirst } = article
  return {
    title: article.seoTitle ?? article.headline,
    description: standfirst,
    authors: bylines?.map((name) => ({ name })),
    alternates: { canonical: article.canonical ?? summary.url, types: feedLinks('') },
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
