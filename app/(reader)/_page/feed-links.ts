import type { Metadata } from 'next'

export type FeedLinks = NonNullable<NonNullable<Metadata['alternates']>['types']>

/**
 * The feeds of a list, for the head of its pages: browsers and feed readers look for them there.
 *
 * @param list address of the list, `/science`; empty for the whole paper
 */
export function feedLinks(list: string, title?: string): FeedLinks {
  return { ...rssLink(list, title), 'application/feed+json': [{ url: `${list}/feed.json`, title }] }
}

/** The same for a list that has no other: the notes of what was wrong are no stories. */
export function rssLink(list: string, title?: string): FeedLinks {
  return { 'application/rss+xml': [{ url: `${list}/rss.xml`, title }] }
}
