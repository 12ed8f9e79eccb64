import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'

const railway = 'articles/2026/11/the-longest-railway.mdx'

test.describe('a reader searches the paper', () => {
  test('from the masthead, sees where the words stand, and goes on to the story', async ({ page, paper }) => {
    await page.goto(paper.url)
    await page.getByRole('navigation', { name: 'Sections', exact: true }).getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox').fill('barometer')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=barometer/)
    await expect(page).toHaveTitle(/Search: barometer/)
    const found = page.getByRole('main').getByRole('link', { name: 'What the barometer knew first' })
    await expect(found.locator('mark')).toHaveText('barometer')
    await found.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the barometer knew first')
  })

  test('within a section, by kind and in another order, and the form keeps what was asked', async ({ page, paper }) => {
    await page.goto(`${paper.url}/search?q=the`)
    const all = await page.getByRole('article').count()
    await page.getByLabel('Section', { exact: true }).selectOption('Science')
    await page.getByLabel('Order').selectOption('Newest first')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByLabel('Section', { exact: true })).toHaveValue('science')
    await expect(page.getByLabel('Order')).toHaveValue('newest')
    const some = await page.getByRole('article').count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    for (const link of await page.getByRole('article').getByRole('link').all())
      expect(await link.getAttribute('href')).toMatch(/^\/science\//)
  })

  test('finds nothing, and is helped to what was probably meant', async ({ page, paper }) => {
    await page.goto(`${paper.url}/search?q=barometer+zeppelin+railwais+ocaens`)
    await expect(page.getByText('No story has all of these words')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Oceans', exact: true })).toHaveAttribute('href', '/topics/oceans')
    await expect(page.getByRole('link', { name: 'What the barometer knew first' })).toBeVisible()
  })

  test('may type anything at all', async ({ paper }) => {
    const odd = [
      '',
      '"',
      '"unbalanced',
      '*',
      '-',
      'a -b',
      'NEAR(a b)',
      'a AND',
      '(',
      '\u0000',
      '👩🏽‍🚀',
      'فيضان',
      '東京都',
      '<b>',
    ]
    for (const q of [...odd, 'x'.repeat(5000), 'a '.repeat(2000)]) {
      const answer = await fetch(`${paper.url}/search?q=${encodeURIComponent(q)}&page=0&kind=x&section=%00&sort[]=1`)
      expect([q.slice(0, 20), answer.status]).toEqual([q.slice(0, 20), 200])
      const html = await answer.text()
      expect(html).not.toContain('<b>')
      expect(html).toMatch(/<meta name="robots" content="noindex/)
      expect(answer.headers.get('cache-control')).toBe('private, max-age=0, must-revalidate')
    }
    expect((await fetch(`${paper.url}/search?q=%ff`)).status).toBe(200)
    expect(await (await fetch(paper.url)).text()).toContain('href="/opensearch.xml" title="Broadsheet"')
    expect(await (await fetch(`${paper.url}/opensearch.xml`)).text()).toContain('/search?q={searchTerms}')
  })
})

test('an address that leads nowhere shows the stories that were probably meant, until one of them is held', async ({
  ownPaper,
  page,
}) => {
  const unknown = `${ownPaper.url}/2019/05/that-railway-which-was-never-finished.html`
  const answer = await page.goto(unknown)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('searchbox')).toHaveValue('that railway which was never finished')
  const meant = page.getByRole('region', { name: 'You may have meant' }).getByRole('link', { name: /longest railway/ })
  await expect(meant).toBeVisible()
  const search = `${ownPaper.url}/search?q=longest+railway`
  expect(await (await fetch(search)).text()).toContain('/world/the-longest-railway')
  const file = path.join(ownPaper.content, railway)
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^section:/m, 'hold: The lawyer reads it.\nsection:'))
  // Far less than the minute for which such a page is kept.
  await expect(async () => {
    for (const url of [unknown, search, `${ownPaper.url}/search/rss.xml?q=longest+railway`])
      expect(await (await fetch(url)).text()).not.toContain('/world/the-longest-railway')
  }).toPass({ timeout: 20_000, intervals: [100] })
  expect((await fetch(unknown)).status).toBe(404)
})
