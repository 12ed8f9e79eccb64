import type { Article } from '../article/schema'
import type { ArticleSummary } from '../article/summary'
import { capitalised } from './capitalised'
import type { Channel } from './channel'
import { rssOf } from './rss'
import { wholeAddress } from './whole-address'

/** A note that something was wrong, with the story that it is about; its time in ISO 8601. */
export interface FeedCorrection extends Pick<NonNullable<Article['corrections']>[number], 'at' | 'kind' | 'text'> {
  article: Pick<ArticleSummary, 'id' | 'headline' | 'url'>
}

/** What the paper has put right, newest first: each note is an entry of its own, under the story that it is about. */
export function correctionsFeed(channel: Channel, corrections: FeedCorrection[]): string {
  return rssOf(
    channel,
    corrections.map(({ at, kind, text, article }) => ({
      id: `${article.id}#${at}`,
      title: `${capitalised(kind)}: ${article.headline}`,
      link: `${wholeAddress(article.url, channel.base)}#corrections`,
      at,
      summary: text,
    })),
  )
}
