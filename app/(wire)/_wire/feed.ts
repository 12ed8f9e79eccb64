import { decodedPart } from '@/app/decoded-part'
import { newsroom } from '@/app/newsroom'
import { paperSettings, paperWords } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { kindName } from '@/components/ui/kind-label'
import { type FeedOf, feedArticles } from '@/lib/archive/wire-queries'
import type { Site } from '@/lib/site/schema'
import type { Words } from '@/lib/site/words'
import { type Channel, feedLength } from '@/lib/wire/channel'
import { hubLinks } from '@/lib/wire/hub-links'
import { jsonFeed } from '@/lib/wire/json-feed'
import { rss } from '@/lib/wire/rss'
import { answer } from './answer'
import { feedArticle } from './feed-article'

/** The newest stories of the paper, a section, a topic, an author or a kind, or null where there is no such list. */
export async function feed(of: FeedOf, type: 'rss' | 'json', now: number) {
  const { archive } = await newsroom()
  const { site } = await paperSettings()
  const { name, articles } = await feedArticles(archive.database, of, { now, count: feedLength })
  const about = describe(of, site, await paperWords(), name)
  if (!about) return null
  const base = siteAddress()
  const self = `${about.page === '/' ? '' : about.page}/${type === 'rss' ? 'rss.xml' : 'feed.json'}`
  const channel: Channel = { ...about, self, language: site.language, base, hub: site.hub }
  const entries = await Promise.all(articles.map((article) => feedArticle(article, site.sections, base)))
  const text = type === 'rss' ? rss(channel, entries) : jsonFeed(channel, entries)
  return { type, text, link: hubLinks(channel) }
}

/** The same, under the address of a list; the slug as it stands there. */
export function answerFeed(
  kind: 'section' | 'topic' | 'author' | 'kind',
  slug: string,
  type: 'rss' | 'json',
): Promise<Response> {
  return answer((now) => feed({ kind, slug: decodedPart(slug) }, type, now))
}

type About = Pick<Channel, 'title' | 'description' | 'page'>

function describe(of: FeedOf, site: Site, words: Words, name?: string): About | null {
  const title = (list: string) => words.say('feedOf', { paper: site.name, name: list })
  switch (of.kind) {
    case 'paper':
      return { title: site.name, description: site.description, page: '/' }
    case 'section': {
      const section = site.sections.find(({ slug }) => slug === of.slug)
      return section ? { title: title(section.name), description: section.description, page: `/${of.slug}` } : null
    }
    case 'topic':
    case 'author':
    case 'kind': {
      if (!name) return null
      const shown = of.kind === 'kind' ? kindName(name, words) : name
      const [folder, description] = named(of.kind, shown, words)
      return { title: title(shown), description, page: `/${folder}/${encodeURIComponent(of.slug)}` }
    }
  }
}

/** The folder of a list, and what it holds. */
function named(kind: 'topic' | 'author' | 'kind', name: string, words: Words): [string, string] {
  switch (kind) {
    case 'topic':
      return ['topics', words.say('storiesAbout', { name })]
    case 'author':
      return ['authors', words.say('storiesBy', { name })]
    case 'kind':
      return ['kinds', words.say('storiesOfKind', { name })]
  }
}
