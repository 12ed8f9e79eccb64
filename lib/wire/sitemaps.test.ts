import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { pieceSize } from '../archive/sitemap-pieces'
import { newsSitemap } from './news-sitemap'
import { sitemap, sitemapIndex } from './sitemap'

const base = new URL('https://paper.example')

/** An element as the parser keeps it in order: its name, and what is in it. */
type Tree = Record<string, { '#text'?: string }[] | Tree[]>

/** Reads a document in the order of its elements, as the schemas of sitemaps.org and Google want it. */
function read(xml: string): Tree[] {
  expect(XMLValidator.validate(xml)).toBe(true)
  const parser = new XMLParser({ preserveOrder: true, parseTagValue: false, ignoreDeclaration: true })
  const [root] = parser.parse(xml) as Tree[]
  return Object.values(root ?? {})[0] as Tree[]
}

const names = (elements: Tree[]) => elements.map((element) => Object.keys(element)[0])
const inside = (element: Tree | undefined, name: string) => (element?.[name] ?? []) as Tree[]
const text = (element: Tree | undefined, name: string) => (element?.[name]?.[0] as { '#text'?: string })?.['#text']

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** What the schema of sitemaps.org finds wrong, as xmllint reads it; the schema comes in the package `sitemap`. */
async function schemaErrors(xml: string): Promise<string[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('sitemap/package.json'))
  const schema = await readFile(path.join(folder, 'schema/sitemap.xsd'), 'utf8')
  const { errors } = await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: xml }], schema: [schema] })
  return errors.map(({ message }) => message)
}

describe('a piece of the sitemap', () => {
  test('is what the schema of sitemaps.org asks for, and the schema would say if it were not', async () => {
    const pages = [{ url: '/' }, { url: '/science/ébb-&-flow', changed: Date.parse('2026-11-21T08:30:00Z') }]
    expect(await schemaErrors(sitemap(pages, base))).toEqual([])
    expect(await schemaErrors(sitemap(pages, base).replace('<loc>', '<log/><loc>'))).not.toEqual([])
  })

  test('lists whole addresses, each with the time of its last change, in the order of the schema', () => {
    const xml = sitemap([{ url: '/' }, { url: '/science/tides', changed: Date.parse('2026-11-21T08:30:00Z') }], base)
    expect(xml).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    const [front, tides] = read(xml)
    expect(names(inside(front, 'url'))).toEqual(['loc'])
    expect(names(inside(tides, 'url'))).toEqual(['loc', 'lastmod'])
    const [loc, lastmod] = inside(tides, 'url')
    expect(text(loc, 'loc')).toBe('https://paper.example/science/tides')
    expect(text(lastmod, 'lastmod')).toMatch(moment)
  })

  test('stays under what the rules and functions on Vercel allow, with the longest addresses there can be', () => {
    const longest = { url: `/${'s'.repeat(60)}/${'a'.repeat(120)}`, changed: 0 }
    const xml = sitemap(Array(pieceSize).fill(longest), new URL(`https://${'www.'.repeat(10)}paper.example`))
    expect(pieceSize).toBeLessThanOrEqual(50_000)
    expect(Buffer.byteLength(xml)).toBeLessThan(4_500_000)
  })

  test('is listed in the index by its address', () => {
    const [piece] = read(sitemapIndex([{ url: '/sitemaps/2026-11.xml', changed: 0 }], base))
    expect(names(inside(piece, 'sitemap'))).toEqual(['loc', 'lastmod'])
    expect(text(inside(piece, 'sitemap')[0], 'loc')).toBe('https://paper.example/sitemaps/2026-11.xml')
  })
})

describe('the news sitemap', () => {
  const paper = { name: 'Broadsheet & Sons', language: 'en-GB', base }
  const story = { url: '/world/tides', headline: 'Rain', published: '2026-11-21T08:30:00+01:00' }

  test('names the paper, the language, the time and the headline, in the order of Google’s schema', () => {
    const [url] = read(newsSitemap([{ ...story, language: 'ar-EG' }], paper))
    expect(names(inside(url, 'url'))).toEqual(['loc', 'news:news'])
    const news = inside(inside(url, 'url')[1], 'news:news')
    expect(names(news)).toEqual(['news:publication', 'news:publication_date', 'news:title'])
    const publication = inside(news[0], 'news:publication')
    expect(publication.map((element, place) => text(element, ['news:name', 'news:language'][place] ?? ''))).toEqual([
      'Broadsheet & Sons',
      'ar',
    ])
    expect(text(news[1], 'news:publication_date')).toMatch(moment)
  })

  test('writes languages as Google wants them: two letters, and Chinese by its script', () => {
    const languageOf = (language: string) =>
      /<news:language>(.*)<\/news:language>/.exec(newsSitemap([{ ...story, language }], paper))?.[1]
    expect(['en-GB', 'zh', 'zh-Hant', 'zh-TW', 'pt-BR'].map(languageOf)).toEqual([
      'en',
      'zh-cn',
      'zh-tw',
      'zh-tw',
      'pt',
    ])
  })

  test('is valid when nothing has been published for two days', async () => {
    const empty = newsSitemap([], paper)
    expect(await schemaErrors(empty)).toEqual([])
    expect(empty).not.toContain('news:news>')
    // What it is not: the schema would complain of a list of nothing.
    expect(await schemaErrors(empty.replace(/<url>.*<\/url>/, ''))).not.toEqual([])
  })

  test('can be read whatever a headline holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (headline) => {
        read(newsSitemap([{ ...story, headline: `A${headline}` }], paper))
      }),
    )
  })
})
