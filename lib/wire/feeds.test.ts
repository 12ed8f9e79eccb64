import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import type { PrintedArticle } from '../article/printed-article'
import type { Article } from '../article/schema'
import type { Channel, FeedArticle } from './channel'
import { correctionsFeed } from './corrections-feed'
import { hubLinks } from './hub-links'
import { jsonFeed } from './json-feed'
import { rss } from './rss'

const channel: Channel = {
  title: 'Broadsheet: Science',
  description: 'What is known, & how.',
  page: '/science',
  self: '/science/rss.xml',
  language: 'en-GB',
  base: new URL('https://paper.example'),
}

const tides: PrintedArticle = {
  id: 'two-tides',
  headline: 'Why two high tides',
  standfirst: 'The moon pulls once. The sea rises twice.',
  section: 'science',
  kind: 'explainer',
  bylines: ['Science desk', 'Анна Петрова'],
  published: '2026-11-21T08:30:00Z',
  dateModified: '2026-11-22T10:00:00+01:00',
  topics: ['Oceans'],
  image: { src: '/media/moon.webp', alt: 'The moon', caption: 'It is far.', credit: 'AP' },
  corrections: [{ at: '2026-11-22T10:00:00+01:00', kind: 'correction', text: 'The moon is < 400,000 km away.' }],
}

function story(
  fields: Partial<Article> = {},
  body: string | null = '<p>It rose &amp; fell ]]&gt; twice.</p>',
): FeedArticle {
  const words = { kind: 'Explainer', corrections: ['Correction, 22 November 2026.'] }
  return { article: { ...tides, ...fields }, url: '/science/why-two-high-tides', section: 'Science', body, words }
}

interface Item {
  title: string
  link: string
  guid: { '#text': string; '@isPermaLink': string }
  description: string
  pubDate: string
  category: string[]
  'dc:creator': string[]
  'content:encoded': string
}

/** The feed as a second library reads it. */
function read(xml: string): { title: string; link: string; item: Item[]; 'atom:link': Record<string, string> } {
  expect(XMLValidator.validate(xml)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => ['item', 'category', 'dc:creator'].includes(name),
  })
  return { item: [], ...parser.parse(xml).rss.channel }
}

describe('an RSS feed', () => {
  test('carries the whole text, who wrote it and where it belongs, under an id that never changes', () => {
    const feed = read(rss(channel, [story()]))
    expect([feed.title, feed.link]).toEqual(['Broadsheet: Science', 'https://paper.example/science'])
    expect(feed['atom:link']).toMatchObject({ '@href': 'https://paper.example/science/rss.xml', '@rel': 'self' })
    const [item] = feed.item
    expect(item).toMatchObject({
      title: 'Why two high tides',
      link: 'https://paper.example/science/why-two-high-tides',
      guid: { '#text': 'two-tides', '@isPermaLink': 'false' },
      pubDate: 'Sat, 21 Nov 2026 08:30:00 GMT',
      category: ['Science', 'Explainer', 'Oceans'],
      'dc:creator': ['Science desk', 'Анна Петрова'],
    })
    expect(item?.['content:encoded']).toContain('<p>It rose &amp; fell ]]&gt; twice.</p>')
    expect(item?.['content:encoded']).toContain('src="https://paper.example/media/moon.webp?w=1080"')
    expect(item?.['content:encoded']).toContain(
      'Correction, 22 November 2026. </strong>The moon is &#x3C; 400,000 km away.',
    )
  })

  test('says who paid for a story, and has the standfirst where a text cannot be printed', () => {
    const [item] = read(
      rss(channel, [
        { ...story({ sponsor: 'Tide & Co' }, null), words: { paidFor: 'Paid for by Tide & Co', corrections: [] } },
      ]),
    ).item
    expect(item?.['content:encoded']).toMatch(/^<p><strong>Paid for by Tide &#x26; Co<\/strong>/)
    expect(item?.['content:encoded']).toContain('<p>The moon pulls once. The sea rises twice.</p>')
  })

  test('says before the text of a story that it was taken back', () => {
    const corrections = [{ at: '2026-11-23T10:00:00Z', kind: 'retraction' as const, text: 'The tables were forged.' }]
    const words = { retracted: 'Retracted 23 November 2026.', corrections: ['Retraction, 23 November 2026.'] }
    const [item] = read(rss(channel, [{ ...story({ corrections }), words }])).item
    expect(item?.['content:encoded']).toMatch(
      /^<p><strong>Retracted 23 November 2026\. <\/strong>The tables were forged\.<\/p>/,
    )
  })

  test('names the hub of a paper that has one, in feeds and their heads', () => {
    const withHub = { ...channel, hub: 'https://hub.example/' }
    expect(read(rss(withHub, []))['atom:link']).toMatchObject([
      { '@rel': 'self', '@href': 'https://paper.example/science/rss.xml' },
      { '@rel': 'hub', '@href': 'https://hub.example/' },
    ])
    expect(JSON.parse(jsonFeed(withHub, [])).hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }])
    expect(JSON.parse(jsonFeed(channel, [])).hubs).toBeUndefined()
    expect(hubLinks(withHub)).toBe(
      '<https://hub.example/>; rel="hub", <https://paper.example/science/rss.xml>; rel="self"',
    )
    expect(hubLinks(channel)).toBeUndefined()
  })

  test('is a feed before anything has been published', () => {
    expect(read(rss(channel, [])).title).toBe('Broadsheet: Science')
  })

  test('can be read whatever a headline and a text hold', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(']]>', '<![CDATA[', '&#0;', '\u0000', '\ud800', 'مدّ وجزر', '</title>', '<?xml?>', '\uffff'),
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), fc.array(words), (headline, text) => {
        const xml = rss(channel, [story({ headline: headline.join(' '), topics: text }, text.join(' '))])
        expect(XMLValidator.validate(xml)).toBe(true)
        expect(Buffer.from(xml).toString()).toBe(xml)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
        expect(read(xml).item[0]?.guid['#text']).toBe('two-tides')
      }),
      { numRuns: 300 },
    )
  })
})

describe('a JSON Feed', () => {
  test('says the same as version 1.1 wants it', () => {
    const feed = JSON.parse(jsonFeed({ ...channel, self: '/science/feed.json' }, [story({ language: 'ar' })]))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Broadsheet: Science',
      home_page_url: 'https://paper.example/science',
      feed_url: 'https://paper.example/science/feed.json',
      language: 'en-GB',
    })
    expect(feed.items[0]).toMatchObject({
      id: 'two-tides',
      url: 'https://paper.example/science/why-two-high-tides',
      title: 'Why two high tides',
      date_published: '2026-11-21T08:30:00.000Z',
      date_modified: '2026-11-22T09:00:00.000Z',
      tags: ['Science', 'Explainer', 'Oceans'],
      language: 'ar',
      authors: [{ name: 'Science desk', url: 'https://paper.example/authors/science-desk' }, { name: 'Анна Петрова' }],
    })
    expect(feed.items[0].content_html).toContain('twice.</p>')
  })
})

describe('the feed of corrections', () => {
  test('has each note as an entry of its own, leading to the foot of its story', () => {
    const article = { id: 'two-tides', url: '/science/why-two-high-tides' }
    const feed = read(
      correctionsFeed(channel, [
        {
          at: '2026-11-22T09:00:00.000Z',
          title: 'Correction: Why two high tides',
          text: 'The moon is < 400,000 km away.',
          article,
        },
        {
          at: '2026-11-20T10:00:00.000Z',
          title: '訂正：Why two high tides',
          text: 'Newton, not Kepler.',
          article,
        },
      ]),
    )
    expect(feed.item.map(({ title, guid, link }) => [title, guid['#text'], link])).toEqual([
      [
        'Correction: Why two high tides',
        'two-tides#2026-11-22T09:00:00.000Z',
        'https://paper.example/science/why-two-high-tides#corrections',
      ],
      [
        '訂正：Why two high tides',
        'two-tides#2026-11-20T10:00:00.000Z',
        'https://paper.example/science/why-two-high-tides#corrections',
      ],
    ])
    expect(feed.item[0]?.description).toBe('The moon is < 400,000 km away.')
  })
})
