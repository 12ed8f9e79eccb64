import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'
import { kindsOfPage } from '../reader/kinds-of-page'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Everything that axe objects to on a page, with where. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axeFile, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme })

    for (const { name, path } of kindsOfPage) {
      test(`on ${name}`, async ({ page, paper }) => {
        await page.goto(paper.url + path)
        expect(await objections(page)).toEqual([])
      })
    }

    test('at the desk', async ({ paper, browser }) => {
      const page = await (await browser.newContext({ colorScheme })).newPage()
      await page.goto(`${paper.url}/admin/sign-in`)
      expect(await objections(page)).toEqual([])
      await page.goto(await paper.signInAddress())
      await page.waitForURL(`${paper.url}/admin`)
      expect(await objections(page)).toEqual([])
      await page.goto(`${paper.url}/admin/articles/two-tides`)
      await page.getByText('More about this story').click()
      await page.getByLabel('Body').fill('{code()}')
      await page.getByRole('button', { name: 'Save draft' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      expect(await objections(page)).toEqual([])
      await page.context().close()
    })
  })
}
