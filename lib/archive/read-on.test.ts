import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestPaper, storyText, type TestPaper } from '../newsroom/test-paper.fixture'
import { readOn } from './read-on'
import { articleBySlug } from './reader-queries'
import { seriesNeighbours } from './series'

const noon = Date.parse('2026-11-23T12:00:00Z')
let paper: TestPaper

beforeEach(async () => {
  paper = await openTestPaper()
})
afterEach(() => paper.close())

const put = (id: string, day: number, fields: Record<string, string> = {}) =>
  paper.put(
    `articles/2026/11/${id}.mdx`,
    storyText(id, { published: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`, ...fields }),
  )

async function under(id: string, chosen: { related?: string[]; topics?: string[] } = {}): Promise<string[]> {
  const found = await articleBySlug(paper.archive.database, id)
  if (!found) throw new Error(`${id} is not there`)
  return (await readOn(paper.archive.database, { summary: found.summary, ...chosen }, noon)).map((next) => next.id)
}

async function touched(): Promise<string[]> {
  await paper.sync()
  return [...paper.archive.takeTouched().paths]
}

describe('under a story stand', () => {
  test('the ones that its editor chose, then those before it on its topic, then those of its section', async () => {
    await put('rain', 20, { topics: '[Weather]' })
    await put('chosen', 1, { section: 'culture' })
    await put('held', 2, { section: 'culture', hold: 'Waiting.' })
    await put('snow', 10, { section: 'science', topics: '[Weather]' })
    for (const day of [11, 12, 13, 14]) await put(`other-${day}`, day)
    await paper.sync()
    expect(await under('rain')).toEqual(['other-14', 'other-13', 'other-12', 'other-11'])
    expect(await under('rain', { related: ['held', 'chosen', 'rain'], topics: ['Weather'] })).toEqual([
      'chosen',
      'snow',
      'other-14',
      'other-13',
    ])
  })

  test('of the latest on its topics, those that share the most words with it', async () => {
    await put('rain', 20, { topics: '[Weather, Rivers]', headline: 'Rain floods the mill' })
    await put('mill', 2, { topics: '[Rivers]', headline: 'Who owns the flooded mill', section: 'culture' })
    for (const day of [11, 12, 13, 14, 15]) await put(`sun-${day}`, day, { topics: '[Weather]', headline: 'Sun' })
    await paper.sync()
    expect(await under('rain', { topics: ['Weather', 'Rivers'] })).toEqual(['mill', 'sun-15', 'sun-14', 'sun-13'])
    await put('mill', 2, { topics: '[Rivers]', headline: 'Who owns the field', section: 'culture' })
    expect(await touched()).toContain('/world/rain')
    expect(await under('rain', { topics: ['Weather', 'Rivers'] })).not.toContain('mill')
  })

  test('the parts of its series right before and after it, as far as readers can see them', async () => {
    const series = { series: 'Four winters' }
    await put('one', 1, series)
    await put('two', 2, { ...series, hold: 'Waiting.' })
    await put('three', 3, series)
    await put('four', 3, series)
    await put('other', 2, { series: 'Three summers' })
    await paper.sync()
    const around = async (id: string) => {
      const summary = (await articleBySlug(paper.archive.database, id))?.summary
      if (!summary) throw new Error(`${id} is not there`)
      const { before, after } = await seriesNeighbours(paper.archive.database, 'Four winters', summary, noon)
      return [before?.id, after?.id]
    }
    expect(await around('one')).toEqual([undefined, 'four'])
    expect(await around('four')).toEqual(['one', 'three'])
    expect(await around('three')).toEqual(['four', undefined])
  })
})

test('a story that changes makes anew the pages that show it: by choice, by topic, as a part of a series', async () => {
  await put('choosing', 1, { section: 'culture', related: '[rain]' })
  await put('later', 21, { section: 'science', topics: '[Weather]' })
  await put('part', 22, { section: 'culture', series: 'Winters', bylines: '[Somebody]' })
  await put('stranger', 23, { section: 'science' })
  await put('rain', 20, { topics: '[Weather]', series: 'Winters' })
  await touched()
  await put('rain', 20, { topics: '[Weather]', series: 'Winters', headline: 'Heavy rain' })
  const pages = await touched()
  expect(pages).toEqual(
    expect.arrayContaining(['/culture/choosing', '/science/later', '/culture/part', '/culture/part/text']),
  )
  expect(pages).not.toContain('/science/stranger')
  await put('rain', 20, { topics: '[Weather]', series: 'Winters', headline: 'Heavy rain', hold: 'Waiting.' })
  expect(await touched()).toEqual(expect.arrayContaining(['/culture/choosing', '/science/later', '/culture/part']))
})

test('of many stories of one moment, one that goes makes anew every page that showed it', async () => {
  const midnight = { published: '2026-11-20T00:00:00Z', topics: '[Weather]', series: 'Winters' }
  // In another order than that of their names, as a catalogue may read them.
  const ids = Array.from({ length: 31 }, (_, place) => `story-${String((place * 11) % 31).padStart(2, '0')}`)
  for (const id of ids) await put(id, 20, midnight)
  await touched()
  const shown = async (id: string) => {
    const summary = (await articleBySlug(paper.archive.database, id))?.summary
    if (!summary) throw new Error(`${id} is not there`)
    const { before, after } = await seriesNeighbours(paper.archive.database, 'Winters', summary, noon)
    return {
      text: [before?.id, after?.id],
      page: [before?.id, after?.id, ...(await under(id)), '|', ...(await under(id, { topics: ['Weather'] }))],
    }
  }
  for (const gone of ['story-06', 'story-15', 'story-24']) {
    const before = new Map(await Promise.all(ids.map(async (id) => [id, await shown(id)] as const)))
    await put(gone, 20, { ...midnight, hold: 'Waiting.' })
    const pages = await touched()
    for (const id of ids.filter((other) => other !== gone)) {
      const after = await shown(id)
      if (String(after.page) !== String(before.get(id)?.page))
        expect(pages, `${gone} has gone`).toContain(`/world/${id}`)
      if (String(after.text) !== String(before.get(id)?.text)) expect(pages).toContain(`/world/${id}/text`)
    }
    await put(gone, 20, midnight)
    await touched()
  }
})
