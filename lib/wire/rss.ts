import { generateRssFeed } from 'feedsmith'
import { pictureAddress } from '../article/picture-address'
import { categories } from './categories'
import type { Channel, FeedArticle } from './channel'
import { feedText } from './feed-text'
import { printable } from './printable'
import { wholeAddress } from './whole-address'

/** One entry of an RSS feed. */
export interface RssEntry {
  /** Never changes: readers’ programs know by it what they have seen. */
  id: string
  title: string
  /** A whole address. */
  link: string
  /** ISO 8601. */
  at: string
  summary: string
  /** HTML. */
  text?: string
  authors?: string[]
  categories?: string[]
  /** The whole address of its picture. */
  picture?: string
}

/** An RSS 2.0 feed with full texts. The same stories make the same feed to the letter. */
export function rss(channel: Channel, articles: FeedArticle[]): string {
  return rssOf(
    channel,
    articles.map((each): RssEntry => {
      const { article, url } = each
      return {
        id: article.id,
        title: article.headline,
        link: wholeAddress(url, channel.base),
        at: article.published ?? '',
        summary: article.standfirst,
        text: feedText(each, channel.base),
        authors: article.bylines,
        categories: categories(each),
        picture: article.image && wholeAddress(pictureAddress(article.image.src, 1080), channel.base),
      }
    }),
  )
}

/** An RSS 2.0 feed of any entries. */
export function rssOf({ title, description, page, self, language, base, hub }: Channel, entries: RssEntry[]): string {
  return generateRssFeed(
    {
      title: printable(title),
      link: wholeAddress(page, base),
      description: printable(description),
      language,
      atom: {
        links: [
          { href: wholeAddress(self, base), rel: 'self', type: 'application/rss+xml' },
          ...(hub ? [{ href: hub, rel: 'hub' }] : []),
        ],
      },
      items: entries.map((entry) => ({
        title: printable(entry.title),
        link: entry.link,
        description: printable(entry.summary),
        guid: { value: entry.id, isPermaLink: false },
        pubDate: new Date(entry.at),
        categories: entry.categories?.map((name) => ({ name })),
        dc: entry.authors && { creators: entry.authors.map(printable) },
        content: entry.text ? { encoded: entry.text } : undefined,
        media: entry.picture ? { contents: [{ url: entry.picture, medium: 'image' }] } : undefined,
      })),
    },
    {
      stylesheets: [
        { type: 'text/css', href: '/feed.css' },
        { type: 'text/css', href: '/feed-words.css' },
      ],
    },
  )
}
