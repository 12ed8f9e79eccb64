import { gzipSync } from 'node:zlib'
import { openArticle } from '../desk/editing-page'
import { kindsOfPage } from '../reader/kinds-of-page'
import { expect, test } from '../reader/with-whole-paper'

const kilobyte = 1000
const styles = /<style>(.*?)<\/style>/gs

async function load(url: string): Promise<Buffer> {
  const answer = await fetch(url)
  expect(answer.status, url).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

function addresses(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
}

test.describe('what a reader’s telephone has to carry', () => {
  test('an article of 600 words is at most 6 kB of HTML, and with its styles one round trip, compressed', async ({
    paper,
  }) => {
    // “The continent nobody owns” has about 600 words, a picture, two bylines, lists and key points.
    const html = (await load(`${paper.url}/world/the-continent-nobody-owns`)).toString()
    expect(gzipSync(html.replace(styles, '')).length).toBeLessThanOrEqual(6 * kilobyte)
    // A server sends ten packets before it waits for an answer: RFC 6928.
    expect(gzipSync(html).length).toBeLessThanOrEqual(14.6 * kilobyte)
  })

  test('the styles of a page come with it, at most 10 kB, compressed, whatever page it is', async ({ wholePaper }) => {
    for (const { name, path } of kindsOfPage) {
      const html = await (await fetch(wholePaper.url + path)).text()
      const found = [...html.matchAll(styles)].map(([, sheet]) => sheet)
      expect(found, name).toHaveLength(path.endsWith('/text') ? 0 : 1)
      expect(html, name).not.toContain('rel="stylesheet"')
      expect(gzipSync(found.join('')).length, name).toBeLessThanOrEqual(10 * kilobyte)
    }
  })

  test('two fonts are preloaded, 70 kB together, and no others', async ({ paper }) => {
    const html = (await load(`${paper.url}/science/why-two-high-tides`)).toString()
    const fonts = addresses(html, /<link[^>]*rel="preload"[^>]*href="([^"]+)"[^>]*as="font"/g)
    expect(fonts).toHaveLength(2)
    const files = await Promise.all(fonts.map((font) => load(paper.url + font)))
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(70 * kilobyte)
  })

  test('no script is fetched or run, and nothing moves when fonts and pictures arrive', async ({ browser, paper }) => {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await page.addInitScript(() => {
      const shifts = window as unknown as { shift: number }
      shifts.shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.shift += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const addresses = [
      '/',
      '/science/why-two-high-tides',
      '/business/daftar-dhu-wajhayn',
      '/business/kniga-s-dvumya-storonami',
    ]
    for (const address of addresses) {
      await page.goto(paper.url + address, { waitUntil: 'networkidle' })
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), address).toBeLessThan(0.01)
    }
    expect(scripts).toEqual([])
    await page.close()
  })
})

test('the page where stories are written fetches at most 300 kB of script, compressed, until its source is asked for', async ({
  paper,
  signIn,
}) => {
  const desk = await signIn(paper)
  const scripts = new Set<string>()
  desk.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url())
  })
  await openArticle(desk, paper, 'two-tides')
  await desk.waitForLoadState('networkidle')
  // Weighed one by one: what the browser still had of the list would else count for nothing.
  const files = await Promise.all([...scripts].map(load))
  expect(files.length).toBeGreaterThan(0)
  expect(files.reduce((sum, file) => sum + gzipSync(file).length, 0)).toBeLessThanOrEqual(300 * kilobyte)
  const before = scripts.size
  await desk.getByRole('button', { name: 'Source view' }).click()
  await expect(desk.locator('.cm-content')).toBeVisible()
  await expect
    .poll(() => scripts.size, { message: 'the source view comes when it is asked for' })
    .toBeGreaterThan(before)
})
