import type { Metadata } from 'next'
import { paperWords } from '@/app/paper-settings'
import { type FeedLinks, feedLinks } from './feed-links'
import { siteCard } from './site-card'

/** Title, description and canonical address of a list page. */
export async function listMetadata(list: {
  name: string
  description?: string
  path: string
  page: number
  /** Where it is not the two that every list of stories has. */
  feeds?: FeedLinks
}): Promise<Metadata> {
  const words = await paperWords()
  const title = list.page > 1 ? words.say('listPage', list) : list.name
  const canonical = list.page > 1 ? `${list.path}/page/${list.page}` : list.path
  return {
    title,
    description: list.description,
    alternates: { canonical, types: list.feeds ?? feedLinks(list.path, list.name) },
    openGraph: { ...(await siteCard()), title, description: list.description, url: canonical, type: 'website' },
  }
}
