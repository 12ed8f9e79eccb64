import { rename } from 'node:fs/promises'
import path from 'node:path'
import { openArticle, publish } from '../desk/editing-page'
import { kindsOfPage } from './kinds-of-page'
import { expect, test } from './with-whole-paper'

const executable = /<script(?![^>]*type="(?:application\/ld\+json|speculationrules)")/

test.describe('reader pages carry no scripts', () => {
  // What a page of live coverage may run is held to account in live.spec.ts.
  for (const { name, path, status } of kindsOfPage.filter(({ live }) => !live)) {
    test(`${name} answers ${status} without a script, at the first request and from the cache`, async ({
      wholePaper,
    }) => {
      for (const request of ['first', 'cached']) {
        const answer = await fetch(wholePaper.url + path)
        const html = await answer.text()
        expect(answer.status, request).toBe(status)
        expect(html, request).not.toMatch(executable)
        expect(html, request).not.toContain('as="script"')
        expect(html, request).not.toContain('broadsheet-status')
        expect(html, request).toContain('</html>')
        expect(answer.headers.get('content-security-policy'), request).toContain("script-src 'none'")
      }
    })
  }

  test('nor do they after an article was published anew, nor when an unknown address begins to lead somewhere', async ({
    ownPaper,
    signIn,
  }) => {
    const unknown = `${ownPaper.url}/world/the-tide-tables-are-out`
    expect((await fetch(unknown)).status).toBe(404)
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Section').selectOption('World')
    await desk.getByText('More about this story').click()
    await desk.getByLabel('Slug', { exact: true }).fill('the-tide-tables-are-out')
    await publish(desk)
    const answer = await fetch(unknown)
    expect(answer.status).toBe(200)
    expect(await answer.text()).not.toMatch(executable)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
    const old = await fetch(`${ownPaper.url}/science/why-two-high-tides`, { redirect: 'manual' })
    expect([old.status, old.headers.get('location')]).toEqual([308, '/world/the-tide-tables-are-out'])
  })

  test('nor does a page that cannot be made: it says so in a sentence, and is made as soon as it can be', async ({
    ownPaper,
  }) => {
    const objects = path.join(ownPaper.content, '.broadsheet/history.git/objects')
    await rename(objects, `${objects}-away`)
    const url = `${ownPaper.url}/world/the-longest-railway`
    const answer = await fetch(url)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, expect.stringContaining('no-store')])
    expect(html).toContain('Please try again in a few minutes.')
    expect(html).not.toMatch(executable)
    expect(html).not.toContain(ownPaper.content)
    await rename(`${objects}-away`, objects)
    await expect(async () => expect((await fetch(url)).status).toBe(200)).toPass({ timeout: 20_000 })
  })

  test('a browser finds nothing to complain about and asks no other host for anything', async ({
    wholePaper,
    browser,
  }) => {
    const page = await browser.newPage()
    const complaints: string[] = []
    const requests: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    page.on('request', (request) => requests.push(request.url()))
    for (const { path, status } of kindsOfPage) {
      await page.goto(wholePaper.url + path, { waitUntil: 'networkidle' })
      // Chromium itself reports a page with an error status.
      if (status !== 200)
        complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes(String(status))))
    }
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith(wholePaper.url) && !url.startsWith('data:'))).toEqual([])
    await page.close()
  })
})
