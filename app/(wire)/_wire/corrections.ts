import { wordsAround } from '@/app/(reader)/_page/words-around'
import { newsroom } from '@/app/newsroom'
import { paperSettings, paperWords } from '@/app/paper-settings'
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
  const words = await paperWords()
  const channel = {
    title: words.say('feedOf', { paper: site.name, name: words.say('corrections') }),
    description: words.say('aboutCorrections'),
    page: '/corrections',
    self: '/corrections/rss.xml',
    language: site.language,
    base: siteAddress(),
    hub: site.hub,
  }
  const newest = await newestCorrections(archive.database, { now, count: feedLength })
  const notes = newest.map(async ({ kind, ...note }) => {
    const own = (await wordsAround(note.article)).words
    return { ...note, title: own.say('noteOnStory', { kind: own.say(kind), headline: note.article.headline }) }
  })
  return { type: 'rss', text: correctionsFeed(channel, await Promise.all(notes)), link: hubLinks(channel) }
}
