import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestPaper, storyText, type TestPaper } from '../newsroom/test-paper.fixture'
import { nearNames } from './near-names'
import { type ReaderSearch, searchStories } from './reader-search'
import { foundParts, searchWords } from './search-words'
import { storiesMeant } from './stories-meant'

const now = Date.parse('2026-11-23T12:00:00Z')
let paper: TestPaper

const secrets: Record<string, Record<string, string>> = {
  held: { hold: 'Waiting for the lawyer.' },
  embargoed: { embargoUntil: '2026-11-24T00:00:00Z' },
  scheduled: { published: '2026-11-25T10:00:00Z' },
  taken: { withdrawn: '{at: 2026-11-22T10:00:00Z, note: It was wrong.}' },
}

beforeAll(async () => {
  paper = await openTestPaper()
  const put = (id: string, fields: Record<string, string>, body?: string) =>
    paper.put(
      `articles/2026/11/${id}.mdx`,
      storyText(id, { published: '2026-11-20T10:00:00Z', ...fields }, body ?? 'The harbour was quiet.'),
    )
  await put('flood-at-the-harbour', { headline: 'Flood at the harbour', topics: '[Weather]', bylines: '[Ana Lind]' })
  await put('quiet', { headline: 'A quiet week', published: '2026-11-21T10:00:00Z' }, 'No flood at all, says Zoë.')
  await put('review', { headline: 'On floods', section: 'culture', kind: 'review', published: '2026-11-19T10:00:00Z' })
  await put('tokyo', { headline: '東京都の天気', language: 'ja' }, '昨日の夜、iPhone発売の列ができた。')
  await put('bangkok', { headline: 'ข่าวน้ำท่วมกรุงเทพฯ', language: 'th' })
  await put('cairo', { headline: 'فيضان في القاهرة', language: 'ar' })
  for (const [id, fields] of Object.entries(secrets))
    await put(id, { headline: `Secret flood ${id}`, topics: `[Hidden ${id}]`, bylines: `[Hidden ${id}]`, ...fields })
  await paper.put('drafts/draft.mdx', storyText('draft', { headline: 'Secret flood, unwritten' }))
  await paper.sync()
})

afterAll(() => paper.close())

const ids = async (asked: ReaderSearch | string) =>
  (await searchStories(paper.archive.database, typeof asked === 'string' ? { search: asked } : asked, now)).stories.map(
    ({ summary }) => summary.id,
  )

describe('a reader who searches', () => {
  test('finds stories with the words in their headlines first, then those that have them in the text', async () => {
    expect(await ids('flood')).toEqual(['flood-at-the-harbour', 'review', 'quiet'])
    expect(await ids({ search: 'flood', sort: 'newest' })).toEqual(['quiet', 'flood-at-the-harbour', 'review'])
  })

  test('finds only what has all words, in whatever order and with or without accents', async () => {
    expect(await ids('harbour flood')).toEqual(['flood-at-the-harbour', 'review'])
    expect(await ids('ZOE')).toEqual(['quiet'])
    expect(await ids('flood zeppelin')).toEqual([])
  })

  test('can stay within a section or a kind', async () => {
    expect(await ids({ search: 'flood', section: 'culture' })).toEqual(['review'])
    expect(await ids({ search: 'flood', kind: 'news' })).toEqual(['flood-at-the-harbour', 'quiet'])
  })

  test('can write in any script', async () => {
    expect(await ids('東京')).toEqual(['tokyo'])
    expect(await ids('القاهرة')).toEqual(['cairo'])
  })

  test('finds what stands within a run of letters without spaces, and not what stands nowhere in it', async () => {
    for (const within of ['都', '京都の', '天気', '天', '夜', 'iphone', '発売の列', 'iPhone発売', '天気 昨日'])
      expect([within, await ids(within)]).toEqual([within, ['tokyo']])
    for (const elsewhere of ['都京', '天の', '東気', '売発'])
      expect([elsewhere, await ids(elsewhere)]).toEqual([elsewhere, []])
    for (const within of ['น้ำท่วม', 'กรุงเทพ', 'ท่วม']) expect([within, await ids(within)]).toEqual([within, ['bangkok']])
    expect(await ids('東京都の天気'.repeat(30))).toEqual([])
  })

  test('may use any signs: none of them means anything', async () => {
    for (const odd of ['"flood', 'flood*', '-flood', 'flood)', 'NEAR(flood', '^flood', 'headline:flood'])
      expect((await ids(odd)).includes('quiet'), odd).toBe(!/near|headline/i.test(odd))
    for (const empty of ['', '"', '*', '👩🏽‍🚀', '\u0000', '\ud800', '--']) expect(await ids(empty), empty).toEqual([])
    expect(await ids(`flood ${'x'.repeat(100_000)}`)).toEqual([])
    expect((await searchStories(paper.archive.database, { search: 'flood', page: 1e9 }, now)).stories).toEqual([])
  })

  test('is offered topics and people whose names are nearly so', async () => {
    const near = async (search: string) => (await nearNames(paper.archive.database, search, now)).map(({ url }) => url)
    expect(await near('wether')).toEqual(['/topics/weather'])
    expect(await near('lind')).toEqual(['/authors/ana-lind'])
    expect(await near('xylophone')).toEqual([])
  })

  test('finds nothing that is held, withdrawn, embargoed or not out yet, whatever is asked for', async () => {
    const { database } = paper.archive
    const words = fc.constantFrom('secret', 'flood', 'hidden', 'held', 'taken', 'unwritten', 'harbour', 'world', '東京')
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.oneof(words, fc.string({ maxLength: 3 })), { maxLength: 12 }).map((parts) => parts.join(' ')),
    )
    const section = fc.option(fc.constantFrom('world', 'culture', '" OR 1'), { nil: undefined })
    const sort = fc.constantFrom('best' as const, 'newest' as const)
    await fc.assert(
      fc.asyncProperty(text, section, sort, async (search, within, order) => {
        const results = await searchStories(database, { search, section: within, sort: order }, now)
        expect(results.count).toBe(results.stories.length)
        const told = [
          results.stories,
          await storiesMeant(database, search, { now, count: 5 }),
          await nearNames(database, search, now),
        ]
        expect(JSON.stringify(told)).not.toMatch(/secret|hidden/i)
      }),
      { numRuns: 300 },
    )
    expect((await searchStories(database, { search: 'secret flood' }, now)).count).toBe(0)
  })
})

describe('an address with nothing behind it', () => {
  test('leads to the stories that share its rarest words', async () => {
    const meant = async (text: string) =>
      (await storiesMeant(paper.archive.database, text, { now, count: 5 })).map((story) => story.id)
    expect((await meant('the great flood harbour'))[0]).toBe('flood-at-the-harbour')
    expect(await meant('and for the')).toEqual([])
  })
})

describe('words found in a text', () => {
  test('are marked whole, also where only their beginning was typed', () => {
    const marked = (text: string, search: string) =>
      foundParts(text, searchWords(search))
        .map((part) => (part.found ? `[${part.text}]` : part.text))
        .join('')
    expect(marked('Why two high tides come each day', 'tide HIGH')).toBe('Why two [high] [tides] come each day')
    expect(marked('The EU and Eurasia', 'eu')).toBe('The [EU] and Eurasia')
    expect(marked('Zoë’s café', 'cafe zoe')).toBe('[Zoë]’s [café]')
    expect(marked('Nothing', '')).toBe('Nothing')
    expect(marked('東京都の天気、iPhone発売', '天気 iphone発 都')).toBe('東京[都]の[天気]、[iPhone][発]売')
    expect(marked('ข่าวน้ำท่วมกรุงเทพ', 'น้ำท่วม')).toBe('ข่าว[น้ำท่วม]กรุงเทพ')
  })

  test('are put together again without a loss', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (text, search) => {
        expect(
          foundParts(text, searchWords(search))
            .map((part) => part.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
