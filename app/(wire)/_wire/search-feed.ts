import { askedSearch, type CheckedSearch, searchAddress } from '@/app/(reader)/_page/asked-search'
import { printedFile } from '@/app/(reader)/_page/printed-file'
import { newsroom } from '@/app/newsroom'
import { paperSettings, paperWords } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { searchStories } from '@/lib/archive/reader-search'
import { sectionOf } from '@/lib/site/section-of'
import type { Channel, FeedArticle } from '@/lib/wire/channel'
import { jsonFeed } from '@/lib/wire/json-feed'
import { rss } from '@/lib/wire/rss'
import { answer, type WireDocument } from './answer'
import { feedWords } from './feed-words'

/** The newest stories that a search finds, under the address that follows it; 404 where nothing is searched for. */
export async function answerSearchFeed(request: Request, type: 'rss' | 'json'): Promise<Response> {
  const parameters = Object.fromEntries(new URL(request.url).searchParams)
  return answer(async (now) => {
    const asked = askedSearch(parameters, (await paperSettings()).site.sections)
    return asked.q ? searchFeed(asked, type, now) : null
  })
}

async function searchFeed(asked: CheckedSearch, type: 'rss' | 'json', now: number): Promise<WireDocument> {
  const { site } = await paperSettings()
  const words = await paperWords()
  const { database } = (await newsroom()).archive
  const { stories } = await searchStories(database, { ...asked, search: asked.q, sort: 'newest', page: 1 }, now)
  const found = { ...asked, sort: undefined }
  const channel: Channel = {
    title: words.say('feedOf', { paper: site.name, name: asked.q }),
    description: words.say('newestFound', { words: asked.q }),
    page: searchAddress(found),
    self: searchAddress(found, 1, `/search/${type === 'rss' ? 'rss.xml' : 'feed.json'}`),
    language: site.language,
    base: siteAddress(),
  }
  const entries = await Promise.all(
    stories.map(async (story): Promise<FeedArticle> => {
      const { article } = await printedFile(story)
      return {
        article,
        url: story.summary.url,
        section: sectionOf(site.sections, story.summary.section).name,
        // Made for whoever asks and kept by nobody: twenty whole texts would cost too much.
        body: null,
        words: await feedWords(article),
      }
    }),
  )
  return { type, text: type === 'rss' ? rss(channel, entries) : jsonFeed(channel, entries) }
}
