import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import sharp from 'sharp'
import { openArticle, publish } from '../desk/editing-page'
import { expect, test } from '../fixtures'
import type { RunningPaper } from '../start-paper'

const tides = 'articles/2026/11/why-two-high-tides.mdx'

/** An address of the paper, as its documents write it, on the machine of the test. */
async function get(paper: RunningPaper, address: string) {
  const url = URL.canParse(address) ? new URL(address).pathname : address
  const answer = await fetch(paper.url + url)
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text(), answer }
}

/** Reads XML as strictly as a feed reader may. */
function parsed(xml: string) {
  expect(XMLValidator.validate(xml)).toBe(true)
  const list = ['item', 'url', 'sitemap']
  return new XMLParser({ ignoreAttributes: false, isArray: (name) => list.includes(name) }).parse(xml)
}

/** Every `href` of a kind in the head of a page. */
function alternates(html: string, type: string): string[] {
  return [...html.matchAll(/<link rel="alternate"[^>]*>/g)]
    .filter(([link]) => link.includes(type))
    .map(([link]) => /href="([^"]+)"/.exec(link)?.[1] ?? '')
}

test.describe('what machines read', () => {
  test('every list names its feeds, and they carry its stories whole, with nothing that runs', async ({ paper }) => {
    for (const [list, story] of [
      ['/', 'two-tides'],
      ['/science', 'two-tides'],
      ['/topics/oceans', 'two-tides'],
      ['/authors/science-desk', 'two-tides'],
      ['/kinds/explainer', 'two-tides'],
    ] as const) {
      const page = await get(paper, list)
      const [rss = ''] = alternates(page.text, 'application/rss+xml')
      const [json = ''] = alternates(page.text, 'application/feed+json')
      const feed = await get(paper, rss)
      expect([feed.status, feed.type]).toEqual([200, 'text/xml; charset=utf-8'])
      expect(feed.answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
      expect(feed.answer.headers.get('content-encoding')).toBe('gzip')
      const { channel } = parsed(feed.text).rss
      const item = channel.item.find((each: { guid: { '#text': string } }) => each.guid['#text'] === story)
      expect(new URL(item.link).pathname).toBe('/science/why-two-high-tides')
      expect(item['content:encoded']).toContain('<figure>')
      expect(item['content:encoded']).not.toMatch(/<script|\s(on\w+|style|class|id)=|(href|src)="\//i)
      const { items } = JSON.parse((await get(paper, json)).text)
      expect(items.map(({ id }: { id: string }) => id)).toEqual(
        channel.item.map((each: { guid: { '#text': string } }) => each.guid['#text']),
      )
    }
    for (const nothing of [
      '/kinds/gossip/rss.xml',
      '/search/rss.xml',
      '/horoscopes/rss.xml',
      '/topics/nothing/feed.json',
      '/sitemaps/1999-01.xml',
      '/a/b/rss.xml',
    ])
      expect([nothing, (await get(paper, nothing)).status]).toEqual([nothing, 404])
  })

  test('a feed reader that has a feed already is sent nothing, until a story changes', async ({ ownPaper }) => {
    const documents = [
      '/rss.xml',
      '/science/feed.json',
      '/search/rss.xml?q=tides',
      '/sitemap.xml',
      '/corrections/rss.xml',
    ]
    const ask = async (document: string, tag = '') =>
      fetch(ownPaper.url + document, { headers: { 'if-none-match': tag } })
    const tags = new Map<string, string>()
    for (const document of documents) {
      const first = await ask(document)
      expect([document, first.status]).toEqual([document, 200])
      tags.set(document, first.headers.get('etag') ?? '')
      const again = await ask(document, tags.get(document))
      expect([document, again.status, await again.text()]).toEqual([document, 304, ''])
      expect(again.headers.get('etag')).toBe(tags.get(document))
    }
    const file = path.join(ownPaper.content, tides)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^headline: .*$/m, 'headline: Tides rise twice'))
    await expect(async () => {
      for (const document of documents.slice(0, 3)) {
        const news = await ask(document, tags.get(document))
        expect([news.status, await news.text()]).toEqual([200, expect.stringContaining('Tides rise twice')])
      }
    }).toPass({ timeout: 20_000, intervals: [100] })
  })

  test('a search can be followed: its feed carries the newest stories that it finds', async ({ paper }) => {
    const page = await get(paper, '/search?q=tides')
    const [, rss = ''] = /href="(\/search\/rss\.xml[^"]+)"/.exec(page.text) ?? []
    const feed = await fetch(paper.url + rss.replaceAll('&amp;', '&'))
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8'])
    const { channel } = parsed(await feed.text()).rss
    expect(new URL(channel.link).search).toBe('?q=tides')
    const ids = channel.item.map((each: { guid: { '#text': string } }) => each.guid['#text'])
    expect(ids).toContain('two-tides')
    const json = await (await fetch(`${paper.url}/search/feed.json?q=tides`)).json()
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(ids)
  })

  test('a feed opened in a browser says what it is for, in the paper’s type, and shows what is in it', async ({
    paper,
    page,
  }) => {
    await page.goto(`${paper.url}/science/rss.xml`)
    const shown = await page.evaluate(() => {
      const style = (selector: string, part?: string) => {
        const element = document.querySelector(selector)
        return element && getComputedStyle(element, part)
      }
      return {
        says: style('channel', '::before')?.content,
        headline: style('item > title')?.display,
        machinery: [style('item > guid')?.display, style('item > pubDate')?.display],
      }
    })
    expect(shown).toEqual({
      says: expect.stringContaining('This is a feed.'),
      headline: 'block',
      machinery: ['none', 'none'],
    })
  })

  test('a hub that site.yaml names is told of a publication, and every feed names it', async ({ ownPaper }) => {
    const told: string[] = []
    const hub = createServer((request, response) => {
      let body = ''
      request.on('data', (data) => (body += data))
      request.on('end', () => {
        told.push(...new URLSearchParams(body).getAll('hub.url'))
        response.writeHead(204).end()
      })
    })
    await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`
    const site = path.join(ownPaper.content, 'site.yaml')
    await writeFile(site, `${await readFile(site, 'utf8')}\nhub: ${address}\n`)
    await expect(async () => {
      const feed = await fetch(`${ownPaper.url}/science/rss.xml`)
      expect(feed.headers.get('link')).toContain(`<${address}>; rel="hub"`)
      expect(await feed.text()).toContain(`href="${address}" rel="hub"`)
      expect((await (await fetch(`${ownPaper.url}/feed.json`)).json()).hubs).toEqual([{ type: 'WebSub', url: address }])
    }).toPass({ timeout: 20_000, intervals: [200] })
    const file = path.join(ownPaper.content, tides)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^headline: .*$/m, 'headline: Tides rise twice'))
    await expect(() => expect(told).toContain(`${ownPaper.url}/science/rss.xml`)).toPass({ timeout: 20_000 })
    hub.close()
  })

  test('robots.txt leads by the sitemaps to every article, and each of them answers', async ({ paper }) => {
    const robots = await get(paper, '/robots.txt')
    const [, index = '', news = ''] = /Sitemap: (.*)\nSitemap: (.*)\n/.exec(robots.text) ?? []
    expect((await get(paper, news)).status).toBe(200)
    const pieces = parsed((await get(paper, index)).text).sitemapindex.sitemap as { loc: string }[]
    const pages: string[] = []
    for (const { loc } of pieces) {
      const piece = parsed((await get(paper, loc)).text).urlset.url as { loc: string }[]
      pages.push(...piece.map((url) => url.loc))
    }
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages.map((page) => new URL(page).pathname)).toEqual(
      expect.arrayContaining(['/', '/science', '/standards', '/science/why-two-high-tides']),
    )
    for (const page of pages) expect([page, (await get(paper, page)).status]).toEqual([page, 200])
    const glance = await get(paper, '/llms.txt')
    for (const [, link = ''] of glance.text.matchAll(/\]\(([^)]+)\)/g))
      expect((await get(paper, link)).status).toBe(200)
    expect((await get(paper, '/.well-known/security.txt')).text).toMatch(/^Contact: mailto:/)
  })

  test('an article has a card for those who share it, the paper has one for all its other pages, and nothing else has', async ({
    paper,
  }) => {
    const addresses = new Set<string>()
    for (const page of [
      '/science/why-two-high-tides',
      '/',
      '/science',
      '/authors/science-desk',
      '/corrections',
      '/about',
    ]) {
      const { text } = await get(paper, page)
      const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(text) ?? []
      expect(text).toContain('<meta name="twitter:card" content="summary_large_image"')
      const card = await fetch(paper.url + new URL(address).pathname)
      expect([page, card.status, card.headers.get('content-type')]).toEqual([page, 200, 'image/jpeg'])
      expect(await sharp(await card.arrayBuffer()).metadata()).toMatchObject({
        format: 'jpeg',
        width: 1200,
        height: 630,
      })
      addresses.add(new URL(address).pathname)
    }
    expect([...addresses]).toEqual(['/social-cards/two-tides.jpg', '/social-cards/_paper.jpg'])
    for (const nothing of ['nobody.jpg', 'two-tides.png', '..%2fsite.jpg'])
      expect([nothing, (await get(paper, `/social-cards/${nothing}`)).status]).toEqual([nothing, 404])
  })

  test('an article’s structured data leads to its picture in three shapes, and nobody else’s picture is cut', async ({
    paper,
  }) => {
    const { text } = await get(paper, '/science/why-two-high-tides')
    const crops = new Set(text.match(/\/picture-crops\/two-tides\.\d+x\d+\.jpg/g))
    expect(crops.size).toBe(3)
    for (const crop of crops) {
      const { width = 0, height = 1 } = await sharp(await (await fetch(paper.url + crop)).arrayBuffer()).metadata()
      const [across = 0, down = 1] = (/(\d+)x(\d+)/.exec(crop) ?? []).slice(1).map(Number)
      expect(width / height, crop).toBeCloseTo(across / down, 1)
    }
    for (const nothing of ['nobody.1x1.jpg', 'two-tides.2x1.jpg', 'two-tides.jpg', '..%2fsite.1x1.jpg'])
      expect([nothing, (await get(paper, `/picture-crops/${nothing}`)).status]).toEqual([nothing, 404])
  })

  test('every kind of page says what it is', async ({ paper }) => {
    for (const [address, types] of [
      ['/', ['WebSite', 'NewsMediaOrganization']],
      ['/science', ['CollectionPage', 'NewsMediaOrganization', 'BreadcrumbList']],
      ['/authors/science-desk', ['ProfilePage', 'BreadcrumbList']],
      ['/science/why-two-high-tides', ['BackgroundNewsArticle', 'BreadcrumbList']],
      ['/opinion/say-how-you-know', ['OpinionNewsArticle', 'BreadcrumbList']],
    ] as const) {
      const { text } = await get(paper, address)
      const found = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
      expect(found, address).toHaveLength(1)
      const graph = JSON.parse(found[0]?.[1] ?? '')['@graph'] as { '@type': string }[]
      expect(graph.map((thing) => thing['@type'])).toEqual(types)
    }
  })
})

test('the first request after “published” finds the story anew in feeds and sitemap; one after a hold finds it nowhere', async ({
  ownPaper,
  signIn,
}) => {
  const documents = [
    '/rss.xml',
    '/feed.json',
    '/science/rss.xml',
    '/topics/oceans/feed.json',
    '/authors/science-desk/rss.xml',
    '/llms.txt',
  ]
  for (const document of [...documents, '/sitemaps/2026-11.xml'])
    expect((await get(ownPaper, document)).text).toContain('why-two-high-tides')
  const desk = await signIn(ownPaper)
  await openArticle(desk, ownPaper, 'two-tides')
  await desk.getByLabel('Headline', { exact: true }).fill('The sea rises twice')
  await publish(desk)
  for (const document of documents)
    expect((await get(ownPaper, document)).text, document).toContain('The sea rises twice')
  const file = path.join(ownPaper.content, tides)
  const whole = await readFile(file, 'utf8')
  await writeFile(file, whole.replace(/^published:/m, 'hold: The lawyers are reading.\npublished:'))
  await expect(async () => {
    for (const document of [...documents, '/sitemaps/2026-11.xml', '/corrections/rss.xml'])
      expect((await get(ownPaper, document)).text, document).not.toContain('why-two-high-tides')
  }).toPass({ timeout: 20_000, intervals: [250] })
  const appears = Date.now() + 5000
  await writeFile(file, whole.replace(/^published:.*$/m, `published: ${new Date(appears).toISOString()}`))
  await expect(async () => {
    for (const document of documents)
      expect((await get(ownPaper, document)).text, document).toContain('why-two-high-tides')
    expect(Date.now()).toBeGreaterThanOrEqual(appears)
  }).toPass({ timeout: 20_000, intervals: [500] })
})
