import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { newestCorrections } from '@/lib/archive/corrections'
import { feedLength } from '@/lib/wire/channel'
import { correctionsFeed } from '@/lib/wire/corrections-feed'
import { hubLinks } from '@/lib/wire/hub-links'
import type { WireDocument } from './answer'

/** What the paper has put right lately. */
export async function corrections(now: number): Promise<WireDocument> {
  const { archive } = await newsroom()
  const { site } = await paperSettings()
  const channel = {
    title: `${site.name}: Corrections`,
    description: `What ${site.name} has put right.`,
    page: '/corrections',
    self: '/corrections/rss.xml',
    language: site.language,
    base: siteAddress(),
    hub: site.hub,
  }
  const newest = await newestCorrections(archive.database, { now, count: feedLength })
  return { type: 'rss', text: correctionsFeed(channel, newest), link: hubLinks(channel) }
}
