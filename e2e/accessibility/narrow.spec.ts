import { expect, test } from '../fixtures'
import { kindsOfPage } from '../reader/kinds-of-page'

test.describe('nothing scrolls sideways', () => {
  for (const [what, width, zoom] of [
    ['on a phone of 360 px', 360, 1],
    ['at 200 % text on a tablet', 768, 2],
  ] as const) {
    test(`${what}, on any kind of page`, async ({ browser, paper }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      for (const { name, path } of kindsOfPage) {
        await page.goto(paper.url + path)
        if (zoom !== 1)
          await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), `${zoom * 100}%`)
        const { scrollWidth, clientWidth } = await page
          .evaluate(() => document.documentElement)
          .then(() =>
            page.evaluate(() => ({
              scrollWidth: document.documentElement.scrollWidth,
              clientWidth: document.documentElement.clientWidth,
            })),
          )
        expect(scrollWidth, name).toBeLessThanOrEqual(clientWidth)
      }
      await page.close()
    })
  }

  test('at the desk on a phone, where every act is in reach', async ({ paper, signIn }) => {
    const desk = await signIn(paper)
    await desk.setViewportSize({ width: 360, height: 740 })
    for (const address of ['/admin', '/admin/articles/two-tides']) {
      await desk.goto(paper.url + address)
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    }
    for (const name of ['Save draft', 'Preview', 'Publish', 'Discard draft']) {
      await expect(desk.getByRole('button', { name })).toBeInViewport()
    }
  })
})
