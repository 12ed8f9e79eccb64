import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDesk, smallSite, type TestDesk } from '../desk/workflow.fixture'
import { translationsOf } from './translations'
import { sitemapEntries } from './wire-queries'

const noon = Date.parse('2026-11-23T12:00:00Z')
const story = (id: string, more: string[] = [], month = '11') =>
  [
    '---',
    `id: ${id}`,
    `slug: ${id}`,
    `headline: About ${id}`,
    'standfirst: What happened.',
    'section: world',
    'kind: news',
    'bylines: [World desk]',
    `published: 2026-${month}-20T08:00:00Z`,
    ...more,
    '---',
    '',
    'It rained.',
    '',
  ].join('\n')
const arabic = ['language: ar', 'translationOf: rain']

let at: TestDesk
beforeEach(async () => {
  const files = {
    'site.yaml': smallSite,
    'articles/2026/11/rain.mdx': story('rain'),
    'articles/2026/11/rain-ar.mdx': story('rain-ar', arabic),
    'articles/2026/10/rain-ru.mdx': story('rain-ru', ['language: ru', 'translationOf: rain'], '10'),
    'articles/2026/11/snow.mdx': story('snow'),
  }
  at = await openTestDesk(files, '2026-11-23T12:00:00Z')
})
afterEach(() => at.close())

const names = async (id: string, translationOf?: string) =>
  (await translationsOf(at.desk.archive.database, { id, translationOf }, noon)).map((found) => found.id)

test('every translation of a story knows all the others, and a story without any only itself', async () => {
  const all = ['rain', 'rain-ru', 'rain-ar']
  expect(await names('rain')).toEqual(all)
  expect(await names('rain-ar', 'rain')).toEqual(all)
  expect(await names('snow')).toEqual(['snow'])
})

test('a translation that is held is not named, and the pages of the others are made anew', async () => {
  at.desk.archive.takeTouched()
  await at.put('articles/2026/11/rain-ar.mdx', story('rain-ar', [...arabic, 'hold: The lawyer reads it.']))
  expect(await names('rain')).toEqual(['rain', 'rain-ru'])
  const { paths } = at.desk.archive.takeTouched()
  expect([...paths]).toEqual(
    expect.arrayContaining(['/world/rain', '/world/rain-ru', '/world/rain-ar', '/sitemaps/2026-10.xml']),
  )
  expect(paths.has('/world/snow/history')).toBe(false)
})

test('a story that is no translation any more leaves the others', async () => {
  at.desk.archive.takeTouched()
  await at.put('articles/2026/10/rain-ru.mdx', story('rain-ru', ['language: ru'], '10'))
  expect(await names('rain')).toEqual(['rain', 'rain-ar'])
  expect(at.desk.archive.takeTouched().paths.has('/world/rain-ar')).toBe(true)
})

test('translations go on knowing each other while their original is held', async () => {
  await at.put('articles/2026/11/rain.mdx', story('rain', ['hold: The lawyer reads it.']))
  expect(await names('rain-ar', 'rain')).toEqual(['rain-ru', 'rain-ar'])
})

test('the sitemap names every language of a story that readers can see', async () => {
  await at.put(
    'articles/2026/10/rain-ru.mdx',
    story('rain-ru', ['language: ru', 'translationOf: rain', 'hold: No.'], '10'),
  )
  const entries = await sitemapEntries(at.desk.archive.database, { month: '2026-11', part: 1 }, noon)
  const both = [{ url: '/world/rain' }, { url: '/world/rain-ar', language: 'ar' }]
  expect(entries.find(({ url }) => url === '/world/rain')?.languages).toEqual(both)
  expect(entries.find(({ url }) => url === '/world/rain-ar')?.languages).toEqual(both)
  expect(entries.find(({ url }) => url === '/world/snow')?.languages).toBeUndefined()
})
