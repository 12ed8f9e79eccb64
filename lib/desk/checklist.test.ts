import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseProse } from '../prose/parse-prose'
import { houseStyleSchema } from '../site/house-style'
import { houseStyleFindings } from '../site/house-style-findings'
import { checklistSchema, siteSchema } from '../site/schema'
import { type Checked, checkList } from './checklist'

const image = { src: '/media/tide.webp', alt: 'A harbour', credit: 'Ana' }
const good = { standfirst: 'It fell.', section: 'world', headline: 'Rain', image }

/** What the checklist says of a body. */
async function found(source: string, more: Partial<Checked> & { levels?: Record<string, string> } = {}) {
  const body = await parseProse(source)
  if (!body.ok) throw new Error(JSON.stringify(body.problems))
  const items = await checkList(
    { frontmatter: good, body, openNotes: 0, ...more },
    {
      levels: checklistSchema.parse(more.levels ?? {}),
      rules: [{ pattern: 'in order to', message: 'Two words too many.', suggestion: 'to' }],
      paper: {
        answers: async (address) => ['/world/rain', '/about', '/media/tide.webp'].includes(address),
        hasPicture: async (address) => address === '/media/tide.webp',
      },
    },
  )
  return items.map(({ item, level, message, place }) => `${item} ${level} ${place?.field ?? ''}: ${message}`)
}

test('live coverage without an end is named before it is printed', async () => {
  const live = { ...good, kind: 'live' as const, live: { starts: '2026-11-23T20:00:00Z' } }
  expect(await found('It rains.', { frontmatter: live })).toEqual([
    'liveEnd warn live.ends: Live coverage has no end. Say when it ends; else it is over a day after its newest update.',
  ])
  const ended = { ...live, live: { ...live.live, ends: '2026-11-24T20:00:00Z' } }
  expect(await found('It rains.', { frontmatter: ended })).toEqual([])
})

test('a whole story passes', async () => {
  expect(
    await found('## A part\n\nIt [rained](/world/rain?x=1#top), [see](#a-part), [write](mailto:a@b.example).'),
  ).toEqual([])
})

test('a story without standfirst or section cannot pass, whatever the paper has switched off', async () => {
  const items = await found('It rained.', { frontmatter: { image } })
  expect(items.map((item) => item.slice(0, 24))).toEqual(['basics block standfirst:', 'basics block section: Th'])
})

test('a hold blocks, and names its reason', async () => {
  const [item] = await found('It rained.', { frontmatter: { ...good, hold: 'Waiting for the court.' } })
  expect(item).toMatch(/^legalHold block .*Waiting for the court/)
})

test('a picture needs its file, its alternative text and its credit', async () => {
  expect(await found('It rained.', { frontmatter: { ...good, image: undefined } })).toEqual([
    'picture warn image: The story has no picture at its head.',
  ])
  const items = await found(
    '![](/media/tide.webp)\n\n<Figure src="/media/gone.webp" alt="A" credit="B" />\n\n<Figure src="/media/tide.webp" alt="A" credit="B" />',
  )
  expect(items).toEqual([
    expect.stringContaining('/media/tide.webp has no alternative text'),
    expect.stringContaining('/media/tide.webp has no credit'),
    expect.stringContaining('/media/gone.webp is not in content/media/gone.webp'),
  ])
})

test('links lead to something, safely', async () => {
  const links = [
    'http://old.example',
    '/world/nothing',
    '/media/none.webp',
    '#nowhere',
    'https://good.example',
    '/about',
  ]
  const items = await found(links.map((link) => `[words](${link})`).join(' '))
  expect(items).toHaveLength(4)
  for (const [place, link] of links.slice(0, 4).entries())
    expect(items[place]).toContain(`links warn body: The link ${link}`)
})

test('footnotes and updates are no broken links', async () => {
  const update = '<Update at="2026-11-23T14:20:00Z">\nIt rained.\n</Update>'
  expect(await found(`It rained.[^1]\n\n[^1]: Twice.\n\n${update}\n\n[At two](#update-20261123t142000z)`)).toEqual([])
})

test('house style is read in headline, standfirst and text, with what to write instead', async () => {
  const items = await found('It fell in order\nto fall.', { frontmatter: { ...good, headline: 'In order to rain' } })
  expect(items).toEqual([
    'houseStyle warn headline: House style: “In order to”. Two words too many. Write “to”.',
    expect.stringMatching(/^houseStyle warn body/),
  ])
})

test('bars in per cent make a hundred, and nothing else has to', async () => {
  const chart = (kind: string, rows: string, unit?: string) =>
    found(
      `<Chart kind="${kind}" title="Votes" summary="S." columns={["Party", "Share"]} rows={${rows}}${unit ? ` unit="${unit}"` : ''} />`,
    )
  expect(await chart('bar', '[["A", 60], ["B", 30]]', 'per cent')).toEqual([
    'chartSums warn body: The numbers of the chart “Votes” add up to 90 per cent. Check them.',
  ])
  expect(await chart('bar', '[["A", 60.4], ["B", 40.5]]', '%')).toEqual([])
  expect(await chart('bar', '[["A", 60], ["B", 30]]', 'votes')).toEqual([])
  expect(await chart('bar', '[["A", 60], ["B", 30]]')).toEqual([])
  expect(await chart('line', '[["2024", 60], ["2025", 30]]', '%')).toEqual([])
})

test('open notes are counted', async () => {
  expect(await found('It rained.', { openNotes: 2 })).toEqual(['openNotes warn : 2 notes to the desk are open.'])
})

test('the paper decides what each point weighs', async () => {
  const bad = '[old](http://old.example)'
  expect((await found(bad, { levels: { links: 'block' } }))[0]).toMatch(/^links block/)
  expect(await found(bad, { levels: { links: 'off' } })).toEqual([])
})

test('no text makes the checklist fail', async () => {
  const part = fc.constantFrom(
    '[a](',
    'http://x.example)',
    '#',
    '\n\n',
    '%E0%A4%A',
    '/media/',
    ')',
    '![',
    '](/media/a.webp)',
    'in order to ',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      const body = await parseProse(parts.join(''))
      if (body.ok) await found(parts.join(''))
    }),
    { numRuns: 100 },
  )
})

test('the paper’s own settings can be read, and its own stories keep its house style', async () => {
  const content = path.join(import.meta.dirname, '../../content')
  const site = siteSchema.parse(parse(await readFile(path.join(content, 'site.yaml'), 'utf8')))
  expect(site.checklist).toEqual(checklistSchema.parse({}))
  const { rules } = houseStyleSchema.parse(parse(await readFile(path.join(content, 'house-style.yaml'), 'utf8')))
  expect(rules.length).toBeGreaterThan(10)
  for (const name of await readdir(path.join(content, 'articles'), { recursive: true })) {
    if (!name.endsWith('.mdx')) continue
    const text = await readFile(path.join(content, 'articles', name), 'utf8')
    expect(`${name} ${houseStyleFindings(text, rules).map(({ rule }) => rule.pattern)}`).toBe(`${name} `)
  }
})
