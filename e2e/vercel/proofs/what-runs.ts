import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'
import { expect as expectOnPage } from 'playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { save } from '../../desk/editing-page'
import { comeIn } from '../../passkeys'
import type { Deployment } from '../deployment'
import { askFunction } from '../launch/ask-function'
import type { Platform } from '../launch/start-platform'
import { deliverPush } from './deliver-push'
import { openStory } from './open-story'
import { publish } from './publish'
import { timesOfPublishing } from './times-of-publishing'

const story = '/science/why-two-high-tides'
const other = '/world/the-longest-railway'
const scripts = /<script(?![^>]*type="(?:application\/ld\+json|speculationrules)")/

/** The paper, from its first reader to a day without GitHub. The tests follow each other and share what they have done. */
export function whatRuns(deployment: () => Deployment): void {
  let platform: Platform
  let browser: Browser
  let desk: Awaited<ReturnType<Browser['newPage']>>
  beforeAll(async () => {
    platform = await deployment().serve()
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    desk = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  })
  afterAll(async () => {
    await browser?.close()
    await platform?.close()
  })

  const read = async (path: string) => {
    const answer = await fetch(platform.url + path, { redirect: 'manual' })
    return { status: answer.status, headers: answer.headers, html: await answer.text() }
  }
  const cacheSays = async (path: string) => (await read(path)).headers.get('x-vercel-cache')

  test('a reader gets front, section, article, standing page and “not found” without a script', async () => {
    const asked = performance.now()
    await read('/')
    console.log(
      `  The first page of an instance that has just started, in ms: ${Math.round(performance.now() - asked)}`,
    )
    for (const [path, status] of [
      ['/', 200],
      ['/science', 200],
      [story, 200],
      ['/about', 200],
      ['/nothing/here/at-all', 404],
      ['/404', 404],
      ['/science/%ff', 404],
    ] as const) {
      const page = await read(path)
      expect(page.status, path).toBe(status)
      expect(page.html, path).toContain('</html>')
      expect(page.html, path).not.toMatch(scripts)
      expect(page.headers.get('content-security-policy'), path).toContain("script-src 'none'")
      expect(page.headers.get('cache-control'), path).toBe('public, max-age=0, must-revalidate')
      expect(page.headers.get('x-next-cache-tags'), path).toBeNull()
    }
  })

  test('the second reader’s page is the kept one, with its status and policy', async () => {
    for (const path of ['/', story, '/nothing/here/at-all']) {
      const page = await read(path)
      expect(page.headers.get('x-vercel-cache'), path).toBe('HIT')
      expect(page.status, path).toBe(path.startsWith('/nothing') ? 404 : 200)
      expect(page.headers.get('content-security-policy'), path).toContain("script-src 'none'")
    }
  })

  test('a page has the same tags whether the platform asks by the reader’s address or by the route’s pattern', async () => {
    const [readers] = platform.instances
    if (!readers) throw new Error('No function has started.')
    for (const { route, address, parameters, tag } of [
      { route: '/front/[edition]', address: '/', parameters: 'nxtPedition=today', tag: '_N_T_/front/today' },
      {
        route: '/[section]/[slug]',
        address: story,
        parameters: 'nxtPsection=science&nxtPslug=why-two-high-tides',
        tag: `_N_T_${story}`,
      },
    ]) {
      for (const path of [address, route]) {
        const headers = { host: 'localhost', 'x-matched-path': route, 'x-invocation-id': randomUUID() }
        const question = { method: 'GET', path: `${path}?${parameters}`, headers, body: Buffer.alloc(0) }
        const answer = await askFunction(readers, question)
        expect(answer.status, path).toBe(200)
        expect(answer.headers['x-next-cache-tags']?.split(','), path).toContain(tag)
        expect(answer.headers['cache-control'], path).toMatch(/^s-maxage=\d+/)
        expect(answer.headers['set-cookie'], path).toBeUndefined()
      }
    }
  })

  test('an address in the wrong section leads to the right one', async () => {
    const { status, headers } = await read('/world/why-two-high-tides')
    expect(status).toBe(308)
    expect(headers.get('location')).toBe(story)
  })

  test('a picture is scaled where nothing but the temporary folder can be written to', async () => {
    const picture = /\/media\/[\w./-]+\?w=640/.exec((await read('/')).html)?.[0] ?? ''
    const { status, headers } = await read(picture)
    expect([status, headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  test('the functions run as nobody, on files that they cannot write', () => {
    expect(platform.instances.length).toBeGreaterThan(1)
    for (const { pid } of platform.instances) {
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Uid:\s+65534\s+65534\s+65534/m)
      const mounts = readFileSync(`/proc/${pid}/mountinfo`, 'utf8').split('\n')
      const optionsAt = (place: RegExp) =>
        mounts.map((line) => line.split(' ')).find(([, , , , at]) => place.test(at ?? ''))
      expect(optionsAt(/^\/$/)?.[5]).toMatch(/^ro\b/)
      expect(optionsAt(/\/task$/)?.[5]).toMatch(/^ro\b/)
      expect(readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')).toContainEqual(
        expect.stringMatching(/^PATH=.*\/bin$/),
      )
    }
  })

  test('the first admin signs in with an address made from the secret alone', async () => {
    await comeIn(desk, deployment().invitation())
    await expectOnPage(desk.getByRole('link', { name: /Why two high tides/ })).toBeVisible()
  })

  test('an editor saves, and readers see nothing of it; publishes, and the next reader sees it', async () => {
    await openStory(desk, platform, 'two-tides')
    await desk.getByLabel('Headline', { exact: true }).fill('Why the sea rises twice a day')
    await save(desk)
    expect((await read(story)).html).not.toContain('Why the sea rises twice a day')
    expect(await cacheSays(other)).toBe('MISS')
    await publish(desk)
    for (const path of [story, '/', '/science'])
      expect((await read(path)).html, path).toContain('Why the sea rises twice a day')
    // Nothing else was made anew.
    expect(await cacheSays(other)).toBe('HIT')
    expect(await cacheSays('/about')).toBe('HIT')
  })

  test('one publication after another, each is in the first answer that is asked for after it', async () => {
    const times = await timesOfPublishing({
      desk,
      platform,
      story,
      publications: 10,
      asked: () => deployment().github.proxy.asked.length,
    })
    console.log(`  From “published” to the first fresh article, in ms: ${times.article.map(Math.round).join(', ')}`)
    console.log(`  From “published” to the first fresh front, in ms: ${times.front.map(Math.round).join(', ')}`)
    console.log(`  Questions to GitHub for the article: ${times.questions.join(', ')}`)
    expect(times.stale).toBe(0)
  })

  test('a developer pushes past the desk, GitHub tells, and exactly the pages that it touched are new', async () => {
    const file = 'content/articles/2026/11/the-longest-railway.mdx'
    const text = readFileSync(`${deployment().build.output}/../../${file}`, 'utf8')
    const push = async (headline: string) => {
      const before = platform.purges.length
      const pushed = text.replace(/^headline: .*$/m, `headline: ${headline}`)
      expect((await deliverPush(deployment(), platform, { [file]: pushed })).status).toBe(200)
      // Unlike an act, a route is answered first and marks pages then: Next gives that to `waitUntil`.
      await expect.poll(() => platform.purges.slice(before).flat(), { timeout: 10_000 }).toContain(`_N_T_${other}`)
    }
    // The instance that is told has not looked since the publications before, and marks their pages once more.
    await push('The longest railway, told of')
    expect((await read(other)).html).toContain('The longest railway, told of')
    for (const path of [story, '/about']) await read(path)
    await push('The longest railway, pushed')
    expect(await cacheSays(story)).toBe('HIT')
    expect(await cacheSays('/about')).toBe('HIT')
    expect((await read(other)).html).toContain('The longest railway, pushed')
  })

  test('nobody else can say that GitHub has told of a push', async () => {
    const before = platform.purges.length
    const answer = await fetch(`${platform.url}/internal/github`, {
      method: 'POST',
      headers: { 'x-github-event': 'push', 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
      body: '{}',
    })
    expect(answer.status).toBe(401)
    expect(platform.purges.length).toBe(before)
  })

  test('a publication through one instance is on the next page that another one makes, and the other way round', async () => {
    // The readers' second instance starts, and knows the paper as it is now.
    platform.instance = 1
    expect(await cacheSays('/topics/oceans')).toBe('MISS')
    platform.instance = 0
    await openStory(desk, platform, 'two-tides')
    await desk.getByLabel('Headline', { exact: true }).fill('Published through the first')
    await publish(desk)
    platform.instance = 1
    expect((await read(story)).html).toContain('Published through the first')
    await openStory(desk, platform, 'two-tides')
    await desk.getByLabel('Headline', { exact: true }).fill('Published through the second')
    await publish(desk)
    platform.instance = 0
    expect((await read(story)).html).toContain('Published through the second')
    expect((await read('/')).html).toContain('Published through the second')
  })

  test('no function has anything to complain of', () => {
    for (const instance of platform.instances)
      expect(
        instance
          .output()
          .replace(/^listening on \d+$/m, '')
          .trim(),
      ).toBe('')
  })

  test('while GitHub is away readers get the paper as it was last known, and the desk says so', async () => {
    deployment().github.proxy.fail('', 'drop', { times: 10_000 })
    expect((await read(story)).html).toContain('Published through the second')
    // A page that nobody has asked for yet is made from what the instance knows.
    expect((await read('/world')).html).toContain('The longest railway, pushed')
    // An instance that starts now has what was deployed.
    platform.instance = 2
    const page = await read('/topics/weather')
    expect(page.status).toBe(200)
    await desk.goto(`${platform.url}/admin`)
    await expectOnPage(desk.getByText(/Readers see the paper as it was/)).toBeVisible({ timeout: 30_000 })
    platform.instance = 0
    await desk.goto(`${platform.url}/admin`)
    await expectOnPage(desk.getByText(/Readers see the paper as it was/)).toBeVisible({ timeout: 30_000 })
  })
}
