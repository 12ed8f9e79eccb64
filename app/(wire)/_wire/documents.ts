import type { WireDocument } from './answer'
import { corrections } from './corrections'
import { feed } from './feed'
import { feedWordsFile, glanceFile, robotsFile, searchFile, securityFile } from './plain-files'
import { newsOfTwoDays, wholeSitemap } from './sitemaps'

/** What stands at the root of the paper for machines, by the last part of the route that serves it. */
export const documents: Record<string, (now: number) => Promise<WireDocument | null>> = {
  'rss.xml': (now) => feed({ kind: 'paper' }, 'rss', now),
  'feed.json': (now) => feed({ kind: 'paper' }, 'json', now),
  'corrections.xml': corrections,
  'sitemap.xml': wholeSitemap,
  'news-sitemap.xml': newsOfTwoDays,
  'robots.txt': robotsFile,
  'opensearch.xml': searchFile,
  'feed-words.css': feedWordsFile,
  'llms.txt': glanceFile,
  'security.txt': securityFile,
}
