import { gzipSync } from 'node:zlib'
import { openArticle } from '../desk/editing-page'
import { kindsOfPage } from '../reader/kinds-of-page'
import { expect, test } from '../reader/with-whole-paper'

const kilobyte = 1000

async function load(url: string): Promise<Buffer> {
  const answer = await fetch(url)
  expect(answer.status, url).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

function addresses(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
}

test.describe('what a reader’s telephone has to carry', () => {
  test('an article of 600 words is at most 6 kB of HTML, compressed', async ({ paper }) => {
    // “The continent nobody owns” has about 600 words, a picture, two bylines, lists and key points.
    const html = await load(`${paper.url}/world/the-continent-nobody-owns`)
    expect(gzipSync(html).length).toBeLessThanOrEqual(6 * kilobyte)
  })

  test('the style sheets of a page are together at most 10 kB, compressed, whatever page it is', async ({
    wholePaper,
  }) => {
    for (const { name, path } of kindsOfPage) {
      const html = await (await fetch(wholePaper.url + path)).text()
      const sheets = addresses(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)
      expect(sheets.length > 0, name).toBe(!path.endsWith('/text'))
      const css = await Promise.all(sheets.map((sheet) => load(wholePaper.url + sheet)))
      expect(
        css.reduce((sum, sheet) => sum + gzipSync(sheet).length, 0),
        name,
      ).toBeLessThanOrEqual(10 * kilobyte)
    }
  })

  test('two fonts are preloaded, 90 kB together, and no others', async ({ paper }) => {
    const html = (await load(`${paper.url}/science/why-two-high-tides`)).toString()
    const fonts = addresses(html, /<link[^>]*rel="preload"[^>]*href="([^"]+)"[^>]*as="font"/g)
    expect(fonts).toHaveLength(2)
    const files = await Promise.all(fonts.map((font) => load(paper.url + font)))
    expect(files.reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(90 * kilobyte)
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
    for (const address of ['/', '/science/why-two-high-tides']) {
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
