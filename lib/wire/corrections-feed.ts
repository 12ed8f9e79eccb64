import { capitalised } from './capitalised'
import { type Channel, type FeedArticle, feedLength } from './channel'
import { type RssEntry, rssOf } from './rss'
import { wholeAddress } from './whole-address'

/** What the paper has put right, newest first: each note is an entry of its own, under the story that it is about. */
export function correctionsFeed(channel: Channel, articles: Omit<FeedArticle, 'body' | 'section'>[]): string {
  const notes = articles.flatMap(({ article, url }) =>
    (article.corrections ?? []).map(({ at, kind, text }): RssEntry => {
      const moment = new Date(at).toISOString()
      return {
        id: `${article.id}#${moment}`,
        title: `${capitalised(kind)}: ${article.headline}`,
        link: `${wholeAddress(url, channel.base)}#corrections`,
        at: moment,
        summary: text,
      }
    }),
  )
  notes.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  return rssOf(channel, notes.slice(0, feedLength))
}
