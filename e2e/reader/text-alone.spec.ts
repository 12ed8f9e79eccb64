import { gzipSync } from 'node:zlib'
import { askToPublish, openArticle, save, statusOf } from '../desk/editing-page'
import { readersGet, sayWhy } from '../desk/newsroom'
import { expect, test } from '../fixtures'

const tides = '/science/why-two-high-tides'

test('a reader on a slow line follows “Text only” and gets the whole story in one small answer', async ({
  paper,
  browser,
}) => {
  const page = await browser.newPage()
  await page.goto(paper.url + tides)
  const requests: string[] = []
  await page.getByRole('link', { name: 'Text only' }).click()
  await page.waitForURL(`**${tides}/text`)
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.reload({ waitUntil: 'networkidle' })
  expect(requests.filter((path) => path !== '/icon.svg')).toEqual([`${tides}/text`])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('img')).toHaveCount(0)
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toContain(tides)
  const html = await page.content()
  expect(gzipSync(html).length).toBeLessThan(6000)
  await page.getByRole('link', { name: 'With pictures' }).click()
  await page.waitForURL(`**${tides}`)
  await page.close()
})

test('what readers may not see is not there as text either', async ({ ownPaper, signIn }) => {
  const desk = await signIn(ownPaper)
  expect((await readersGet(ownPaper, `${tides}/text`)).html).toContain('two high tides')
  await openArticle(desk, ownPaper, 'two-tides')
  await desk.getByLabel('Standfirst').fill('The moon pulls twice.')
  await save(desk)
  expect((await readersGet(ownPaper, `${tides}/text`)).html).not.toContain('The moon pulls twice.')
  const dialog = await askToPublish(desk)
  await dialog.getByRole('button', { name: 'Publish the changes' }).click()
  await expect(statusOf(desk)).toContainText('Published')
  expect((await readersGet(ownPaper, `${tides}/text`)).html).toContain('The moon pulls twice.')
  await sayWhy(desk, { act: 'Withdraw …', does: 'Withdraw the story', why: 'The tables were misread.' })
  await expect(statusOf(desk)).toContainText('Withdrawn')
  const { status, html } = await readersGet(ownPaper, `${tides}/text`)
  expect([status, html.includes('The tables were misread.'), html.includes('high tides')]).toEqual([410, true, false])
})

test('pictures are small for a browser that saves data, and as large as asked for otherwise', async ({ paper }) => {
  const picture = `${paper.url}/media/moon-over-tide.webp?w=1080`
  const [whole, saving] = await Promise.all(
    ['off', 'on'].map(async (saves) => {
      const answer = await fetch(picture, { headers: { 'save-data': saves } })
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('save-data')
      return (await answer.arrayBuffer()).byteLength
    }),
  )
  expect(saving).toBeLessThan(Number(whole) / 2)
})

test('live coverage stands newest first as text, too', async ({ paper }) => {
  const { html } = await readersGet(paper, '/science/a-spring-tide-hour-by-hour/text')
  const [, body = ''] = html.split('<div>')
  const times = [...body.matchAll(/<time datetime="([^"]+)"/g)].map(([, time]) => time)
  expect(times.length).toBeGreaterThan(2)
  expect(times).toEqual(times.toSorted().reverse())
  // On the paper's clock, as on the page.
  expect(body).toMatch(/>\d\d? October 2026, \d\d:\d\d (GMT|BST)<\/time>/)
})
