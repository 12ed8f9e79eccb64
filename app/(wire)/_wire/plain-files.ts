import { standingPageLinks } from '@/app/(reader)/_page/standing-pages'
import { newsroom } from '@/app/newsroom'
import { paperSettings, paperWords } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { textDirection } from '@/components/ui/text-direction'
import { newest } from '@/lib/archive/reader-queries'
import { feedStyle } from '@/lib/wire/feed-style'
import { llmsTxt } from '@/lib/wire/llms-txt'
import { openSearch } from '@/lib/wire/open-search'
import { robots } from '@/lib/wire/robots'
import { securityTxt } from '@/lib/wire/security-txt'
import type { WireDocument } from './answer'

/** How many stories the paper at a glance names. */
const atAGlance = 20

/** `/robots.txt` */
export async function robotsFile(): Promise<WireDocument> {
  return { type: 'text', text: robots(siteAddress()) }
}

/** `/opensearch.xml` */
export async function searchFile(): Promise<WireDocument> {
  const { name } = (await paperSettings()).site
  return { type: 'search', text: openSearch({ name, base: siteAddress() }) }
}

/** `/.well-known/security.txt`; none where site.yaml names nobody to write to. */
export async function securityFile(now: number): Promise<WireDocument | null> {
  const { contact, language } = (await paperSettings()).site
  return contact ? { type: 'text', text: securityTxt({ contact, language, base: siteAddress() }, now) } : null
}

/** `/llms.txt` */
export async function glanceFile(now: number): Promise<WireDocument> {
  const { site } = await paperSettings()
  const stories = await newest((await newsroom()).archive.database, { now, count: atAGlance })
  const standing = await standingPageLinks()
  const { say } = await paperWords()
  const words = {
    sections: say('sections'),
    newest: say('mostRecent'),
    aboutPaper: say('aboutPaper'),
    wholeTexts: say('wholeTexts'),
    jsonFeed: say('newestAs', { format: 'JSON Feed' }),
    rss: say('newestAs', { format: 'RSS' }),
    corrections: say('corrections'),
    everything: say('everything'),
  }
  return { type: 'text', text: llmsTxt({ ...site, standing, newest: stories, base: siteAddress(), words }) }
}

/** `/feed-words.css` */
export async function feedWordsFile(): Promise<WireDocument> {
  const { language } = (await paperSettings()).site
  return { type: 'style', text: feedStyle((await paperWords()).say('thisIsFeed'), textDirection(language)) }
}
