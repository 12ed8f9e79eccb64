import type { Metadata } from 'next'

type Types = NonNullable<NonNullable<Metadata['alternates']>['types']>

/**
 * The feeds of a list, for the head of its pages: browsers and feed readers look for them there.
 *
 * @param list address of the list, `/science`; empty for the whole paper
 */
export function feedLinks(list: string, title?: string): Types {
  return {
    'application/rss+xml': [{ url: `${list}/rss.xml`, title }],
    'application/feed+json': [{ url: `${list}/feed.json`, title }],
  }
}
