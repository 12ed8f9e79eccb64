import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestPaper, storyText, type TestPaper } from '../newsroom/test-paper.fixture'
import { correctionsPage } from './corrections'

const noon = Date.parse('2026-11-23T12:00:00Z')
const published = '2026-11-20T10:00:00Z'
let paper: TestPaper

beforeEach(async () => {
  paper = await openTestPaper()
})
afterEach(() => paper.close())

const note = (at: string, text: string, kind = 'correction') => `{ at: ${at}, kind: ${kind}, text: ${text} }`
const put = (id: string, notes: string[], fields: Record<string, string> = {}) =>
  paper.put(
    `articles/2026/11/${id}.mdx`,
    storyText(id, { published, ...(notes.length > 0 ? { corrections: `[${notes.join(', ')}]` } : {}), ...fields }),
  )
const listed = async (now = noon, page = 1) =>
  (await correctionsPage(paper.archive.database, page, now)).corrections.map(({ text }) => text)

/** The pages of corrections that are out of date after what lies in the folder was taken in. */
async function touched(): Promise<string[]> {
  await paper.sync()
  return [...paper.archive.takeTouched().paths].filter((path) => path.startsWith('/corrections')).sort()
}

test('all corrections of the paper stand together, newest first, each with its kind and its story', async () => {
  await put('rain', [
    note('2026-11-21T10:00:00+01:00', 'Oldest.'),
    note('2026-11-23T10:00:00Z', 'Newest.', 'retraction'),
  ])
  await put('snow', [note('2026-11-22T10:00:00Z', 'Between.', 'clarification')])
  await put('fog', [])
  await paper.sync()
  const { corrections, pages } = await correctionsPage(paper.archive.database, 1, noon)
  expect(corrections.map(({ at, kind, text, article }) => [at, kind, text, article.url])).toEqual([
    ['2026-11-23T10:00:00.000Z', 'retraction', 'Newest.', '/world/rain'],
    ['2026-11-22T10:00:00.000Z', 'clarification', 'Between.', '/world/snow'],
    ['2026-11-21T09:00:00.000Z', 'correction', 'Oldest.', '/world/rain'],
  ])
  expect(pages).toBe(1)
})

test('a correction is shown while its story is in print, and not before, during a hold or after a withdrawal', async () => {
  await put('later', [note(published, 'Later.')], { embargoUntil: '2026-11-23T13:00:00Z' })
  await put('held', [note(published, 'Held.')], { hold: 'Waiting.' })
  await put('gone', [note(published, 'Gone.')], { withdrawn: `{ at: ${published}, note: It was wrong. }` })
  await paper.put('drafts/draft.mdx', storyText('draft', { corrections: `[${note(published, 'Draft.')}]` }))
  await paper.sync()
  expect(await listed()).toEqual([])
  expect(await listed(Date.parse('2026-11-23T13:00:00Z'))).toEqual(['Later.'])
})

test('a correction that was reworded, taken away or left with its story leaves nothing behind', async () => {
  await put('rain', [note(published, 'First words.')])
  await paper.sync()
  await put('rain', [note(published, 'Better words.')])
  await paper.sync()
  expect(await listed()).toEqual(['Better words.'])
  await put('rain', [])
  await paper.sync()
  expect(await listed()).toEqual([])
})

test('more than a page of them goes on on the next', async () => {
  const day = (index: number) => `2026-11-${String(index + 1).padStart(2, '0')}T00:00:00Z`
  await put(
    'rain',
    Array.from({ length: 22 }, (_, index) => note(day(index), `No ${index}.`)),
  )
  await paper.sync()
  expect((await correctionsPage(paper.archive.database, 1, noon)).pages).toBe(2)
  expect(await listed(noon, 2)).toEqual(['No 1.', 'No 0.'])
})

test('the page is made anew when a story with corrections changes, and left alone otherwise', async () => {
  await put('rain', [note(published, 'It was two.')])
  await put('snow', [])
  await touched()
  await put('snow', [], { headline: 'Heavy snow' })
  expect(await touched()).toEqual([])
  await put('rain', [note(published, 'It was three.')])
  expect(await touched()).toEqual([
    '/corrections',
    '/corrections/page/1',
    '/corrections/page/2',
    '/corrections/rss.xml',
  ])
  await put('rain', [note(published, 'It was three.')], { headline: 'Heavy rain' })
  expect(await touched()).toContain('/corrections')
  await put('rain', [], { headline: 'Heavy rain' })
  expect(await touched()).toContain('/corrections')
  await put('snow', [note(published, 'It was snow.')], { headline: 'Heavy snow' })
  expect(await touched()).toContain('/corrections')
})
