import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'

/** Whether the page that is shown was fetched before the reader asked for it. */
function wasThere(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
      deliveryType: string
      activationStart: number
    })[]
    // Chromium that is watched by a test only fetches the page; unwatched, it also makes it.
    return navigation?.deliveryType === 'navigational-prefetch' || Number(navigation?.activationStart) > 0
  })
}

test('the page behind a link that a reader points at is there at the click', async ({ paper, browser }) => {
  const page = await browser.newPage()
  await page.goto(paper.url)
  const link = page.getByRole('main').getByRole('link').first()
  const address = await link.getAttribute('href')
  const fetched = page.waitForEvent('requestfinished', (request) => request.url() === `${paper.url}${address}`)
  await link.hover()
  await fetched.catch(() => {})
  await link.click()
  await page.waitForURL(`**${address}`)
  expect(await wasThere(page)).toBe(true)
  await page.goto(`${paper.url}/science`)
  expect(await wasThere(page)).toBe(false)
  await page.close()
})
