import { generateJsonFeed } from 'feedsmith'
import { authorUrl } from '../article/address'
import { pictureAddress } from '../article/picture-address'
import { categories } from './categories'
import type { Channel, FeedArticle } from './channel'
import { feedText } from './feed-text'
import { printable } from './printable'
import { wholeAddress } from './whole-address'

/** A JSON Feed 1.1 with full texts. */
export function jsonFeed(
  { title, description, page, self, language, base, hub }: Channel,
  articles: FeedArticle[],
): string {
  const feed = generateJsonFeed({
    title: printable(title),
    description: printable(description),
    home_page_url: wholeAddress(page, base),
    feed_url: wholeAddress(self, base),
    language,
    hubs: hub ? [{ type: 'WebSub', url: hub }] : undefined,
    items: articles.map((each) => {
      const { article, url } = each
      const { bylines, image, published, dateModified } = article
      return {
        id: article.id,
        url: wholeAddress(url, base),
        title: printable(article.headline),
        summary: printable(article.standfirst),
        content_html: feedText(each, base),
        image: image && wholeAddress(pictureAddress(image.src, 1080), base),
        date_published: published && new Date(published),
        date_modified: dateModified ? new Date(dateModified) : undefined,
        authors: bylines?.map((name) => ({ name: printable(name), url: wholeAddress(authorUrl(name), base) })),
        tags: categories(each),
        language: article.language,
      }
    }),
  })
  return JSON.stringify(feed)
}
