import { printedFile } from '@/app/(reader)/_page/printed-file'
import { standingPageLinks } from '@/app/(reader)/_page/standing-pages'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { correctedArticles } from '@/lib/archive/wire-queries'
import { feedLength } from '@/lib/wire/channel'
import { correctionsFeed } from '@/lib/wire/corrections-feed'
import type { WireDocument } from './answer'

/** What the paper has put right lately. */
export async function corrections(now: number): Promise<WireDocument> {
  const { archive } = await newsroom()
  const { site } = await paperSettings()
  const found = await correctedArticles(archive.database, { now, count: feedLength })
  const articles = await Promise.all(
    found.map(async (each) => ({ article: (await printedFile(each)).article, url: each.summary.url })),
  )
  const policy = standingPageLinks().find(({ url }) => url === '/corrections-policy')
  const channel = {
    title: `${site.name}: Corrections`,
    description: `What ${site.name} has put right.`,
    page: policy?.url ?? '/',
    self: '/corrections/rss.xml',
    language: site.language,
    base: siteAddress(),
  }
  return { type: 'rss', text: correctionsFeed(channel, articles) }
}
