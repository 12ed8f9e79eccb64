import { readFile, writeFile } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '../fixtures'
import { project } from '../start-paper'
import { minutesFromNow, nightAddress, printNight, ward } from './live-night'

const scripts = /<script(?![^>]*type="application\/ld\+json")[^>]*>/g
const wards = (count: number) => Array.from({ length: count }, (_, place) => ward(place + 1, place % 15 === 0))

const keepAlive = new Agent({ keepAlive: true, maxSockets: 50 })

/** Asks as a browser does that has an answer already; tells the status, where the answer came from, and its length. */
function poll(url: string, etag: string): Promise<string> {
  const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: keepAlive }, async (answer) => {
      let length = 0
      for await (const piece of answer) length += piece.length
      resolve(`${answer.statusCode} ${answer.headers['x-nextjs-cache']} ${length}`)
    }).on('error', reject)
  })
}

test('a live page runs one script of ours of at most 1.5 kB, and says so', async ({ ownPaper, page }) => {
  await printNight(ownPaper, wards(3))
  for (const request of ['first', 'cached']) {
    const answer = await fetch(ownPaper.url + nightAddress)
    expect((await answer.text()).match(scripts), request).toEqual(['<script src="/live.js" defer="">'])
    const policy = answer.headers.get('content-security-policy')
    expect(policy, request).toContain("script-src 'self';")
    expect(policy, request).toContain("connect-src 'self'")
  }
  expect(gzipSync(await readFile(path.join(project, 'public/live.js'))).length).toBeLessThanOrEqual(1500)
  const complaints: string[] = []
  const fetched: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.resourceType() === 'script') fetched.push(new URL(request.url()).pathname)
  })
  await page.clock.install()
  await page.goto(ownPaper.url + nightAddress)
  for (const condition of ['first', 'with what it has']) {
    const asked = page.waitForResponse(/updates\/newest$/)
    await page.clock.fastForward(31_000)
    const answer = await asked
    expect(answer.ok() || answer.status() === 304, condition).toBe(true)
    const known = (await answer.request().allHeaders())['if-none-match']
    expect(Boolean(known), condition).toBe(condition !== 'first')
    await page.waitForTimeout(300)
  }
  expect([complaints, fetched]).toEqual([[], ['/live.js']])
  // Before it starts, and on every other page, there is none.
  expect(await (await fetch(`${ownPaper.url}${nightAddress}/updates/20261123t200200z`)).text()).not.toMatch(scripts)
})

test('a thousand readers who ask after an update cost one making of what they ask for', async ({ ownPaper }) => {
  await printNight(ownPaper, wards(3))
  const status = `${ownPaper.url}${nightAddress}/updates/newest`
  await fetch(status)
  await printNight(ownPaper, wards(4))
  await expect.poll(async () => (await fetch(ownPaper.url + nightAddress)).text()).toContain('Ward 4 is in')
  const first = await fetch(status)
  expect(await first.text()).toContain('data-updates="20261123t200400z ')
  const etag = first.headers.get('etag') ?? ''
  const answers = new Map<string, number>()
  for (let turn = 0; turn < 20; turn++) {
    const asked = Array.from({ length: 50 }, () => poll(status, etag))
    for (const answer of await Promise.all(asked)) answers.set(answer, (answers.get(answer) ?? 0) + 1)
  }
  expect([...answers]).toEqual([['304 HIT 0', 1000]])
  // Who comes new does not make it anew either.
  const newcomer = await fetch(status)
  expect([newcomer.headers.get('x-nextjs-cache'), newcomer.headers.get('etag')]).toEqual(['HIT', etag])
})

test('a reader offline is left alone, and told once the network is back', async ({ ownPaper, page }) => {
  await printNight(ownPaper, wards(3))
  await page.clock.install()
  await page.goto(ownPaper.url + nightAddress)
  await page.context().setOffline(true)
  await page.clock.fastForward(31_000)
  await printNight(ownPaper, wards(5))
  await expect.poll(async () => (await fetch(ownPaper.url + nightAddress)).text()).toContain('Ward 5 is in')
  await page.context().setOffline(false)
  const news = page.getByRole('status').getByRole('link')
  await expect(news).toHaveText('2 new updates')
  await news.click()
  await expect(page.getByRole('heading', { name: 'Ward 5 is in' })).toBeVisible()
  await expect(news).toHaveCount(0)
})

test('an update that is put among older ones is announced too, where it would stand on the page', async ({
  ownPaper,
  page,
}) => {
  const without = (...left: string[]) => wards(25).filter((_, place) => !left.includes(`ward ${place + 1}`))
  const news = page.getByRole('status').getByRole('link')
  const look = async (updates: string[], last: string) => {
    await printNight(ownPaper, updates)
    const status = `${ownPaper.url}${nightAddress}/updates/newest`
    await expect.poll(async () => (await fetch(status)).text()).toContain(last)
    const asked = page.waitForResponse(/updates\/newest$/)
    await page.clock.fastForward(31_000)
    await (await asked).finished()
    await page.waitForTimeout(200)
  }
  await printNight(ownPaper, without('ward 1', 'ward 20'))
  await page.clock.install()
  await page.goto(ownPaper.url + nightAddress)
  await look(without('ward 20'), '20261123t200100z')
  await expect(news).toHaveCount(0)
  await look(without(), '20261123t202000z')
  await expect(news).toHaveText('1 new update')
})

test('updates stand newest first under what is pinned, and key events lead to theirs', async ({ ownPaper, page }) => {
  await printNight(ownPaper, wards(45))
  await page.goto(ownPaper.url + nightAddress)
  const titles = page.locator('section[id^="update-"] h2')
  await expect(titles).toHaveCount(20)
  expect(await titles.allInnerTexts()).toEqual(Array.from({ length: 20 }, (_, place) => `Ward ${45 - place} is in`))
  const order = await page
    .locator('#key-points, #key-events, section[id^="update-"]')
    .evaluateAll((found) => found.map(({ id }) => id))
  expect(order.slice(0, 3)).toEqual(['key-points', 'key-events', 'update-20261123t204500z'])
  const events = page.getByRole('region', { name: 'Key events' }).getByRole('link')
  expect(await events.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    '#update-20261123t203100z',
    `${nightAddress}/updates/20261123t201600z`,
    `${nightAddress}/updates/20261123t200100z`,
  ])
  await events.nth(1).click()
  await expect(page).toHaveURL(/updates\/20261123t201600z$/)
  await expect(page.locator('[aria-current="true"] h2')).toHaveText('Ward 16 is in')
})

test('plain links lead through all updates and back, and nothing on a page moves when others are posted', async ({
  ownPaper,
  page,
}) => {
  await printNight(ownPaper, wards(45))
  await page.goto(ownPaper.url + nightAddress)
  const titles = page.locator('section[id^="update-"] h2')
  const read = await titles.allInnerTexts()
  await page.getByRole('link', { name: 'Older updates (25)' }).click()
  const second = await titles.allInnerTexts()
  const address = page.url()
  await page.getByRole('link', { name: 'Older updates (5)' }).click()
  await expect(titles).toHaveCount(5)
  expect([...read, ...second, ...(await titles.allInnerTexts())]).toEqual(
    Array.from({ length: 45 }, (_, place) => `Ward ${45 - place} is in`),
  )
  await expect(page.getByRole('link', { name: /^Older/ })).toHaveCount(0)
  await printNight(ownPaper, wards(50))
  await expect.poll(async () => (await fetch(ownPaper.url + nightAddress)).text()).toContain('Ward 50 is in')
  await page.goto(address)
  expect(await titles.allInnerTexts()).toEqual(second)
  await page.getByRole('link', { name: 'Newer updates (25)' }).first().click()
  await expect(titles.first()).toHaveText('Ward 45 is in')
  await page.getByRole('link', { name: 'Newer updates (5)' }).first().click()
  await expect(page).toHaveURL(ownPaper.url + nightAddress)
})

test('an update keeps its address: edited it says the new words, taken out it leads to the story', async ({
  ownPaper,
}) => {
  await printNight(ownPaper, wards(25))
  const file = path.join(ownPaper.content, 'articles/2026/11/count-night.mdx')
  const update = `${ownPaper.url}${nightAddress}/updates/20261123t200200z`
  const html = await (await fetch(update)).text()
  expect(html).toContain('Turnout in ward 2 was high.')
  expect(html).toMatch(/<link rel="canonical" href="[^"]*\/politics\/count-night"/)
  expect(html).toMatch(/<meta property="og:title" content="Ward 2 is in"/)
  expect(html).toContain('<meta name="robots" content="noindex')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('Turnout in ward 2 was high.', 'Turnout in ward 2 was 61 per cent.'))
  await expect.poll(async () => (await fetch(update)).text()).toContain('61 per cent')
  await writeFile(file, text.replace(ward(2), ''))
  await expect
    .poll(async () => (await fetch(update, { redirect: 'manual' })).headers.get('location'))
    .toBe(nightAddress)
  const elsewhere = await fetch(update.replace('/politics/', '/world/'), { redirect: 'manual' })
  expect([elsewhere.status, elsewhere.headers.get('location')]).toEqual([
    308,
    `${nightAddress}/updates/20261123t200200z`,
  ])
  await writeFile(file, text.replace('kind: live', 'hold: Lawyers\nkind: live'))
  for (const address of [update, `${ownPaper.url}${nightAddress}/updates/newest`])
    await expect.poll(async () => (await fetch(address)).status, { message: address }).toBe(404)
})

test('what search engines read has the updates of the page, each with its words and its address', async ({ paper }) => {
  const html = await (await fetch(`${paper.url}/science/a-spring-tide-hour-by-hour`)).text()
  const [, json = '[]'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  const data = JSON.parse(json)
  const [story] = data['@graph'] ?? data
  expect(story).toMatchObject({ '@type': 'LiveBlogPosting', coverageEndTime: '2026-10-28T20:00:00Z' })
  expect(story.liveBlogUpdate).toHaveLength(9)
  expect(story.liveBlogUpdate[1]).toMatchObject({
    headline: 'Evening high water: 3 centimetres below the tables',
    datePublished: '2026-10-28T19:05:00Z',
    articleBody: expect.stringContaining('5.62 metres on the board'),
  })
  expect(story.liveBlogUpdate[1].url).toMatch(/\/science\/a-spring-tide-hour-by-hour\/updates\/20261028t190500z$/)
})

test('coverage that nobody has ended is over a day after its newest update, on the page and in lists', async ({
  ownPaper,
}) => {
  const label = async () => (await (await fetch(`${ownPaper.url}/politics`)).text()).includes('>Live')
  await printNight(ownPaper, wards(1), { starts: minutesFromNow(-24 * 60 + 0.3) })
  const asked = async () => (await fetch(ownPaper.url + nightAddress)).text()
  expect(await asked()).toContain('Live</b> since')
  expect(await label()).toBe(true)
  await expect.poll(asked, { timeout: 40_000 }).toContain('Live coverage ended')
  expect(await asked()).toContain('"coverageEndTime":')
  expect(await asked()).not.toMatch(scripts)
  // A new update, and it goes on.
  await printNight(ownPaper, [ward(1).replace('2026-11-23T20:01:00Z', minutesFromNow(0))], {
    starts: minutesFromNow(-24 * 60),
  })
  await expect.poll(asked, { timeout: 20_000 }).toContain('Live</b> since')
})

test('coverage begins and ends by itself: then the page says so, runs nothing, and keeps its addresses', async ({
  ownPaper,
  page,
}) => {
  await printNight(ownPaper, wards(3), { starts: minutesFromNow(-60), ends: minutesFromNow(0.25) })
  let asked = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/updates/newest')) asked++
  })
  await page.clock.install()
  await page.goto(ownPaper.url + nightAddress)
  await expect(page.getByText('Live since')).toBeVisible()
  await expect
    .poll(async () => (await fetch(ownPaper.url + nightAddress)).text(), { timeout: 40_000 })
    .toContain('Live coverage ended')
  const ended = await fetch(ownPaper.url + nightAddress)
  expect(await ended.text()).not.toMatch(scripts)
  expect(ended.headers.get('content-security-policy')).toContain("script-src 'none'")
  await expect
    .poll(async () => (await fetch(`${ownPaper.url}${nightAddress}/updates/newest`)).text())
    .toContain('data-over')
  // The page that was open then hears of it at its next look, and looks no longer.
  const looks = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) {
      await page.clock.fastForward(31_000)
      await page.waitForTimeout(500)
    }
    return asked
  }
  const heard = await looks(2)
  expect(heard).toBeGreaterThan(0)
  expect(await looks(4)).toBe(heard)
  expect((await fetch(`${ownPaper.url}${nightAddress}/updates/20261123t200200z`)).status).toBe(200)
})
