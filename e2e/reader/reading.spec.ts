import { expect, test } from '../fixtures'

test.use({ javaScriptEnabled: false })

test.describe('a reader without JavaScript', () => {
  test('goes from the front to a story, its section, its author and a topic', async ({ page, paper }) => {
    await page.goto(paper.url)
    await expect(page.locator('h1')).toContainText('Broadsheet')
    await page
      .getByRole('link', { name: /Why two high tides/ })
      .first()
      .click()
    await expect(page.locator('h1')).toContainText('Why two high tides')
    await expect(page.locator('time[datetime="2026-11-21T08:30:00Z"]').first()).toContainText('GMT')
    await page.getByRole('link', { name: 'Science desk' }).first().click()
    await expect(page.locator('h1')).toContainText('Science desk')
    await page.goBack()
    await page.getByRole('link', { name: 'Oceans', exact: true }).first().click()
    await expect(page.locator('h1')).toContainText('Oceans')
    await page.getByRole('link', { name: 'Science', exact: true }).first().click()
    await expect(page.locator('h1')).toContainText('Science')
  })

  test('who follows a link with the wrong section or a former slug is led to the story for good', async ({ paper }) => {
    for (const [from, to] of [
      ['/world/why-two-high-tides', '/science/why-two-high-tides'],
      ['/politics/how-votes-are-counted', '/politics/how-a-paper-ballot-is-counted'],
    ] as const) {
      const first = await fetch(paper.url + from, { redirect: 'manual' })
      const cached = await fetch(paper.url + from, { redirect: 'manual' })
      expect([first.status, first.headers.get('location')]).toEqual([308, to])
      expect([cached.status, cached.headers.get('location')]).toEqual([308, to])
    }
  })

  test('finds in the head of an article what search engines and link cards read', async ({ page, paper }) => {
    await page.goto(`${paper.url}/science/why-two-high-tides`)
    await expect(page).toHaveTitle(/Why two high tides .* · Broadsheet/)
    const content = (selector: string) => page.locator(selector).getAttribute('content')
    expect(await content('meta[name="description"]')).toContain('moon')
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/\/science\/why-two-high-tides$/)
    expect(await content('meta[property="og:type"]')).toBe('article')
    expect(await content('meta[property="og:title"]')).toContain('Why two high tides')
    expect(await content('meta[property="og:image"]')).toMatch(/\/social-cards\/two-tides\.jpg$/)
    expect(await content('meta[property="article:published_time"]')).toBe('2026-11-21T08:30:00Z')
  })

  test('is told on every link card which paper it is from, and in which language', async ({ page, paper }) => {
    for (const [address, language] of [
      ['/', 'en_GB'],
      ['/science', 'en_GB'],
      ['/standards', 'en_GB'],
      ['/science/why-two-high-tides', 'en_GB'],
      ['/business/kniga-s-dvumya-storonami', 'ru'],
    ] as const) {
      await page.goto(paper.url + address)
      await expect(page.locator('meta[property="og:site_name"]'), address).toHaveAttribute('content', 'Broadsheet')
      await expect(page.locator('meta[property="og:locale"]'), address).toHaveAttribute('content', language)
    }
  })

  test('sees a chart as a picture with a summary and can open its numbers', async ({ page, paper }) => {
    await page.goto(`${paper.url}/business/fifty-eight-boxes`)
    await page.getByText('Show the data').first().click()
    await expect(page.getByRole('table').first()).toBeVisible()
  })

  test('meets no other host at an embed, only a link that says where it leads', async ({ page, paper }) => {
    await page.goto(`${paper.url}/science/the-curve-from-mauna-loa`)
    await expect(page.locator('iframe')).toHaveCount(0)
    await expect(page.locator('figure a[href^="https://"]').first()).toBeVisible()
  })

  test('can tell in forced colours which section a story is in', async ({ page, paper }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(`${paper.url}/science/why-two-high-tides`)
    const marked = await page
      .getByRole('navigation', { name: 'Sections', exact: true })
      .getByRole('link')
      .evaluateAll((links) =>
        links
          .filter((link) => getComputedStyle(link, '::after').borderBottomStyle !== 'none')
          .map((link) => link.textContent),
      )
    expect(marked).toEqual(['Science'])
  })

  test('gets no page out of the content folder by a crooked address', async ({ paper }) => {
    for (const address of [
      '/media/..%2fsite.yaml',
      '/media/%2e%2e/site.yaml',
      '/media/..%5c..%5cpackage.json',
      '/media/%252e%252e/site.yaml',
      '/media/../../package.json',
      '/media/.broadsheet/secret',
      '/media/x%00.webp',
      '/media/%ff.webp',
      '/science/..%2f..%2fetc%2fpasswd',
      '/pages/..%2f..%2fsite',
      '/pages/%2e%2e%2fsite.yaml',
      '/topics/%ff',
      '/authors/..%2f..',
      '/front/..%2f..%2fsite.yaml',
    ]) {
      const answer = await fetch(paper.url + address)
      const text = await answer.text()
      expect([400, 404], `${address} answered ${answer.status}`).toContain(answer.status)
      expect(text).not.toContain('timeZone')
    }
  })
})
