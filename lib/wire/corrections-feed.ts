import type { ArticleSummary } from '../article/summary'
import type { Channel } from './channel'
import { rssOf } from './rss'
import { wholeAddress } from './whole-address'

/** A note that something was wrong, with the story that it is about; its time in ISO 8601. */
export interface FeedCorrection {
  at: string
  text: string
  /** What it is, and of which story: `Correction: Why two high tides`. */
  title: string
  article: Pick<ArticleSummary, 'id' | 'url'>
}

/** What the paper has put right, newest first: each note is an entry of its own, under the story that it is about. */
export function correctionsFeed(channel: Channel, corrections: FeedCorrection[]): string {
  return rssOf(
    channel,
    corrections.map(({ at, title, text, article }) => ({
      id: `${article.id}#${at}`,
      title,
      link: `${wholeAddress(article.url, channel.base)}#corrections`,
      at,
      summary: text,
    })),
  )
}
