import type { Client } from '@libsql/client'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestDesk, smallSite } from '../desk/workflow.fixture'
import { newestCorrections } from './corrections'
import { readNext } from './read-on'
import {
  articleByAlias,
  articleBySlug,
  articlesById,
  type FoundArticle,
  listingPage,
  newest,
  nextAppearance,
  sectionPage,
} from './reader-queries'
import { searchStories } from './reader-search'
import { monthOf } from './sitemap-pieces'
import { storiesMeant } from './stories-meant'
import { type FeedOf, feedArticles, newsEntries, sitemapEntries, sitemapPieces, visibleArticle } from './wire-queries'

const start = Date.parse('2026-11-23T12:00:00Z')
const hour = 3_600_000
const moment = fc.integer({ min: -48, max: 48 }).map((hours) => start + hours * hour)

/** What decides when readers may see a story. */
interface Story {
  published: number
  embargoUntil: number | null
  held: boolean
  withdrawn: boolean
}

const story: fc.Arbitrary<Story> = fc.record({
  published: moment,
  embargoUntil: fc.option(moment, { freq: 1 }),
  held: fc.constantFrom(false, false, true),
  withdrawn: fc.constantFrom(false, false, true),
})

function file(id: string, { published, embargoUntil, held, withdrawn }: Story): string {
  const time = (at: number) => new Date(at).toISOString()
  return [
    '---',
    `id: ${id}`,
    `headline: About ${id}`,
    'standfirst: What happened.',
    'section: world',
    'kind: news',
    'bylines: [World desk]',
    'topics: [Weather]',
    `slug: ${id}`,
    `aliases: [old-${id}]`,
    `published: ${time(published)}`,
    `corrections: [{ at: ${time(start)}, kind: correction, text: It was wrong. }]`,
    ...(embargoUntil === null ? [] : [`embargoUntil: ${time(embargoUntil)}`]),
    ...(held ? ['hold: Waiting for the court.'] : []),
    ...(withdrawn ? [`withdrawn: { at: ${time(start)}, note: It was wrong. }`] : []),
    '---',
    '',
    'It rained.',
    '',
  ].join('\n')
}

/** The rule in its own words, so that the program’s is not tested against itself. */
function maySee({ published, embargoUntil, held, withdrawn }: Story, now: number): boolean {
  return !held && !withdrawn && now >= published && (embargoUntil === null || now >= embargoUntil)
}

/** Everything that machines are told at a moment, list by list. */
async function wire(database: Client, now: number): Promise<Record<string, { id: string }[]>> {
  const options = { now, count: 50 }
  const found = (articles: FoundArticle[]) => articles.map(({ summary }) => summary)
  const feed = async (of: FeedOf) => found((await feedArticles(database, of, options)).articles)
  const byAddress = (entries: { url: string }[]) => entries.map(({ url }) => ({ id: url.replace('/world/', '') }))
  const pieces = await sitemapPieces(database, now)
  const entries = await Promise.all(pieces.map((piece) => sitemapEntries(database, piece, now)))
  // A piece that the index does not name yet holds nothing.
  for (const month of [monthOf(start), monthOf(start + 1000 * hour)]) {
    if (!pieces.some((piece) => piece.month === month))
      expect(await sitemapEntries(database, { month, part: 1 }, now)).toEqual([])
  }
  return {
    'feed of the paper': await feed({ kind: 'paper' }),
    'feed of a section': await feed({ kind: 'section', slug: 'world' }),
    'feed of a topic': await feed({ kind: 'topic', slug: 'weather' }),
    'feed of an author': await feed({ kind: 'author', slug: 'world-desk' }),
    'feed of a kind': await feed({ kind: 'kind', slug: 'news' }),
    corrections: (await newestCorrections(database, options)).map(({ article }) => ({ id: article.id })),
    sitemap: byAddress(entries.flat()),
    'news sitemap': byAddress(await newsEntries(database, { ...options, since: 0 })),
  }
}

test('no list, page, feed, sitemap, front or reading tip has a story a moment before its time, and all have it from then on', async () => {
  const always: Story = { published: start - 100 * hour, embargoUntil: null, held: false, withdrawn: false }
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { minLength: 1, maxLength: 3 }),
      fc.array(moment, { maxLength: 3 }),
      async (stories, others) => {
        const all = new Map([['always', always], ...stories.map((each, place) => [`story-${place}`, each] as const)])
        const files = Object.fromEntries([...all].map(([id, each]) => [`articles/2026/11/${id}.mdx`, file(id, each)]))
        const { desk, close } = await openTestDesk({ ...files, 'site.yaml': smallSite }, '2026-11-23T12:00:00Z')
        const { database } = desk.archive
        try {
          const turns = stories.flatMap(({ published, embargoUntil }) => [published, embargoUntil ?? published])
          for (const now of [...others, ...turns, ...turns.map((turn) => turn - 1), start + 1000 * hour]) {
            const due = [...all].filter(([, each]) => maySee(each, now)).map(([id]) => id)
            const ids = (articles: { id: string }[]) => articles.map(({ id }) => id).sort()
            const lists = {
              front: await articlesById(database, [...all.keys()], now),
              newest: await newest(database, { now, count: 50 }),
              band: await newest(database, { now, count: 50, section: 'world' }),
              section: (await sectionPage(database, 'world', 1, now)).articles,
              topic: (await listingPage(database, 'topic', 'weather', 1, now))?.articles ?? [],
              author: (await listingPage(database, 'author', 'world-desk', 1, now))?.articles ?? [],
              kind: (await listingPage(database, 'kind', 'news', 1, now))?.articles ?? [],
              search: (await searchStories(database, { search: 'about rained' }, now)).stories.map(
                (found) => found.summary,
              ),
              'what was meant': await storiesMeant(database, 'about', { now, count: 50 }),
              ...(await wire(database, now)),
            }
            for (const [name, list] of Object.entries(lists)) expect([name, ids(list)]).toEqual([name, due.sort()])
            const [lead] = await articlesById(database, ['always'], now)
            // Four of at most three others: all of them.
            if (lead) expect(ids(await readNext(database, lead, now))).toEqual(due.filter((id) => id !== 'always'))
            for (const [id, each] of all) {
              expect((await visibleArticle(database, id, now)) !== null).toBe(maySee(each, now))
              for (const found of [await articleBySlug(database, id), await articleByAlias(database, `old-${id}`)])
                expect(found?.visibleFrom !== null && (found?.visibleFrom ?? 0) <= now).toBe(maySee(each, now))
            }
            // A page that is made now ends its life when the next of them appears.
            const coming = [...all.values()].flatMap((each) =>
              turns.filter((turn) => turn > now && maySee(each, turn) && !maySee(each, turn - 1)),
            )
            expect(await nextAppearance(database, now)).toBe(coming.length > 0 ? Math.min(...coming) : null)
          }
        } finally {
          await close()
        }
      },
    ),
    { numRuns: 12 },
  )
})
