import { expect, test } from '../fixtures'

test('a reader with a keyboard skips to the story and sees where the focus is', async ({ page, paper }) => {
  await page.goto(`${paper.url}/science/why-two-high-tides`)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toContainText(/skip/i)
  await expect(page.locator(':focus')).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
})

test('a journalist saves with the keyboard, and begins a story from the list with N', async ({ ownPaper, signIn }) => {
  const desk = await signIn(ownPaper)
  await desk.goto(`${ownPaper.url}/admin/articles/two-tides`)
  await desk.getByLabel('Standfirst').fill('By keyboard.')
  await desk.keyboard.press('ControlOrMeta+s')
  await expect(desk.getByRole('status')).toContainText('Saved')
  await desk.goto(`${ownPaper.url}/admin`)
  await desk.keyboard.press('/')
  await expect(desk.getByRole('searchbox')).toBeFocused()
  await desk.getByRole('searchbox').blur()
  await desk.keyboard.press('n')
  await desk.waitForURL(/\/admin\/articles\/[a-z0-9]+$/)
})
