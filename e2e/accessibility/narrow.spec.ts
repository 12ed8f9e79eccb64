import type { Page } from 'playwright/test'
import { askToPublish, bodyOf, openArticle, writeSource } from '../desk/editing-page'
import { kindsOfPage } from '../reader/kinds-of-page'
import { expect, test } from '../reader/with-whole-paper'

/** Fails when a page is wider than its window. */
async function fits(page: Page, what: string): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth, what).toBeLessThanOrEqual(clientWidth)
}

const enlarge = (page: Page, zoom: number) =>
  page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), `${zoom * 100}%`)

test.describe('nothing scrolls sideways', () => {
  for (const [what, width, zoom] of [
    ['on a phone of 360 px', 360, 1],
    ['at 200 % text on a tablet', 768, 2],
  ] as const) {
    test(`${what}, on any kind of page`, async ({ browser, wholePaper }) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } })
      for (const { name, path } of kindsOfPage) {
        await page.goto(wholePaper.url + path)
        await enlarge(page, zoom)
        await fits(page, name)
      }
      await page.close()
    })

    test(`${what}, anywhere at the desk`, async ({ paper, signIn }) => {
      const desk = await signIn(paper)
      await desk.setViewportSize({ width, height: 800 })
      for (const address of [
        '/admin',
        '/admin/log',
        '/admin/account',
        '/admin/staff',
        '/admin/health',
        '/admin/articles/turnout/history',
      ]) {
        await desk.goto(paper.url + address)
        await enlarge(desk, zoom)
        await fits(desk, address)
      }
    })

    test(`${what}, where a story is written, with every act in reach`, async ({ paper, signIn }) => {
      const desk = await signIn(paper)
      await desk.setViewportSize({ width, height: 800 })
      await openArticle(desk, paper, 'turnout')
      await enlarge(desk, zoom)
      await fits(desk, 'the editing page')
      for (const name of ['Save draft', 'Preview', 'Publish …', 'Discard draft']) {
        await expect(desk.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
      }
      await expect(desk.getByRole('link', { name: 'History' })).toBeInViewport({ ratio: 1 })

      for (const folded of ['More about this story', 'How it will look elsewhere']) await desk.getByText(folded).click()
      await fits(desk, 'what is folded away')
      await bodyOf(desk).locator('[data-component="Chart"]').getByRole('button').first().click()
      await expect(bodyOf(desk).getByRole('group', { name: 'Chart: details' })).toBeVisible()
      await fits(desk, 'the form of a component')

      // Far down the text, and still at hand.
      const toolbar = desk.getByRole('toolbar', { name: 'Text' })
      await bodyOf(desk).locator('> p').last().click()
      await expect(toolbar).toBeInViewport()
      const [bar, tools] = [await desk.getByRole('banner').boundingBox(), await toolbar.boundingBox()]
      expect(tools?.y, 'the toolbar stands below the bar').toBeGreaterThanOrEqual(
        (bar?.y ?? 0) + (bar?.height ?? 0) - 1,
      )
      for (const name of ['Bold', 'These keys']) {
        const button = toolbar.getByRole('button', { name, exact: true })
        await button.scrollIntoViewIfNeeded()
        await button.click()
        if (name === 'Bold') await expect(button).toHaveAttribute('aria-pressed', 'true')
      }
      await expect(desk.getByRole('dialog', { name: 'Keys' })).toBeVisible()
      await fits(desk, 'the keys')
      await desk.keyboard.press('Escape')
      await desk.keyboard.press('ControlOrMeta+Enter')
      await desk.keyboard.type('/')
      await expect(desk.getByRole('listbox')).toBeVisible()
      await fits(desk, 'the list after a slash')
      await desk.keyboard.press('Escape')
    })

    test(`${what}, in the source and before printing`, async ({ busyPaper, signIn }) => {
      const desk = await signIn(busyPaper)
      await desk.setViewportSize({ width, height: 800 })
      await openArticle(desk, busyPaper, 'two-tides')
      await enlarge(desk, zoom)
      const dialog = await askToPublish(desk)
      await fits(desk, 'the questions before printing')
      await expect(dialog).toBeInViewport()
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await writeSource(desk, `It rains.\n\n{code()}\n\n${'word'.repeat(200)}\n`)
      await desk.getByRole('button', { name: 'Save draft' }).click()
      await expect(desk.getByRole('alert')).toBeVisible()
      await fits(desk, 'the source with its problems')
    })
  }
})

test('at 200 % text on a phone nothing a reader sees scrolls sideways, and headlines keep the room for their words', async ({
  browser,
  wholePaper,
}) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  for (const { name, path } of kindsOfPage) {
    await page.goto(wholePaper.url + path)
    await enlarge(page, 2)
    await fits(page, name)
    const narrowest = await page
      .locator('article :is(h2, h3):has(> a)')
      .evaluateAll((headings) => Math.min(...headings.map((heading) => heading.getBoundingClientRect().width)))
    expect(narrowest, name).toBeGreaterThan(230)
  }
  await page.close()
})
