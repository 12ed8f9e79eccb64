import { awake, bodyOf, draftLike, openArticle, saved } from '../desk/editing-page'
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

test('a journalist saves with the keyboard, and begins a story from the list with N', async ({ busyPaper, signIn }) => {
  const desk = await signIn(busyPaper)
  await openArticle(desk, busyPaper, await draftLike(busyPaper, '2026/11/why-two-high-tides.mdx'))
  await desk.getByLabel('Standfirst').fill('By keyboard.')
  await desk.keyboard.press('ControlOrMeta+s')
  await saved(desk)
  await desk.goto(`${busyPaper.url}/admin`)
  // The list hears keys once it is awake, which nothing on it shows.
  await expect(async () => {
    await desk.keyboard.press('/')
    await expect(desk.getByRole('searchbox')).toBeFocused({ timeout: 500 })
  }).toPass()
  await desk.getByRole('searchbox').blur()
  await desk.keyboard.press('n')
  await desk.waitForURL(/\/admin\/articles\/[a-z0-9]+$/)
  await awake(desk)
})

test('a journalist goes from the headline through the text to its toolbar and back with keys alone', async ({
  paper,
  signIn,
}) => {
  const desk = await signIn(paper)
  await openArticle(desk, paper, 'two-tides')
  await desk.getByRole('textbox', { name: 'Headline', exact: true }).focus()
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('textbox', { name: 'Standfirst' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(bodyOf(desk)).toBeFocused()
  await desk.keyboard.press('Alt+F10')
  const toolbar = desk.getByRole('toolbar', { name: 'Text' })
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused()
  await desk.keyboard.press('ArrowRight')
  await expect(toolbar.getByRole('button', { name: 'Bold' })).not.toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(bodyOf(desk)).toBeFocused()
})

test('the questions before printing are answered with keys, and the focus comes back', async ({ paper, signIn }) => {
  const desk = await signIn(paper)
  await openArticle(desk, paper, 'two-tides')
  const button = desk.getByRole('button', { name: 'Publish …' })
  await button.focus()
  await desk.keyboard.press('Enter')
  const dialog = desk.getByRole('dialog', { name: 'Publish' })
  await expect(dialog.getByRole('group', { name: 'Checklist' })).toBeVisible()
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await desk.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
})
