import type { Metadata } from 'next'
import { paperSettings } from '@/app/paper-settings'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { cardAddress } from '@/lib/article/card-address'
import type { Article } from '@/lib/article/schema'
import { canSet } from '@/lib/media/can-set'
import { cardSize } from '@/lib/media/card-size'
import { feedLinks } from './feed-links'
import { findTranslations } from './find-translations'
import { printedFile } from './printed-file'
import { siteCard } from './site-card'

/** What search engines and link cards are told of an article. */
export async function articleMetadata(found: FoundArticle): Promise<Metadata> {
  const { summary } = found
  const { article } = await printedFile(found)
  const { bylines, published, dateModified, standfirst } = article
  const { site } = await paperSettings()
  const images = sharedPicture(article, article.language ?? site.language)
  const languages = article.canonical ? undefined : await otherLanguages(article)
  return {
    title: article.seoTitle ?? article.headline,
    description: standfirst,
    authors: bylines?.map((name) => ({ name })),
    alternates: { canonical: article.canonical ?? summary.url, languages, types: feedLinks('') },
    openGraph: {
      ...(await siteCard(article.language)),
      type: 'article',
      title: article.socialHeadline ?? article.headline,
      description: standfirst,
      url: summary.url,
      publishedTime: published,
      modifiedTime: dateModified,
      authors: bylines,
      section: article.section,
      tags: article.topics,
      images,
    },
    twitter: { card: images ? 'summary_large_image' : 'summary' },
  }
}

/** Where the story is found in each of its languages, and for a reader of any other; nothing for a story in one alone. */
async function otherLanguages({ id, translationOf }: Article): Promise<Record<string, string> | undefined> {
  const stories = await findTranslations(id, translationOf)
  if (stories.length < 2) return undefined
  const original = stories.find((story) => story.original)
  return {
    ...Object.fromEntries(stories.map(({ language, url }) => [language, url])),
    ...(original && { 'x-default': original.url }),
  }
}

/** What is shown where the article is shared: its card, or where no card can be set in its script, its picture. */
function sharedPicture({ id, headline, socialHeadline, image }: Article, language: string) {
  const words = socialHeadline ?? headline
  if (canSet(words, language)) return [{ url: cardAddress(id), ...cardSize, alt: words }]
  return image && [{ url: image.src, alt: image.alt }]
}
