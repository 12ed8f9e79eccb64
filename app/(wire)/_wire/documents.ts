import type { WireDocument } from './answer'
import { corrections } from './corrections'
import { feed } from './feed'

/** What stands at the root of the paper for machines, by the last part of the route that serves it. */
export const documents: Record<string, (now: number) => Promise<WireDocument | null>> = {
  'rss.xml': (now) => feed({ kind: 'paper' }, 'rss', now),
  'feed.json': (now) => feed({ kind: 'paper' }, 'json', now),
  'corrections.xml': corrections,
}
