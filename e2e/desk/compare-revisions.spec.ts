import { expect, test } from '../fixtures'
import { openArticle, save } from './editing-page'

test('what a save changed is marked in the page as readers see it, and any revision is compared with any other', async ({
  ownPaper,
  signIn,
}) => {
  const desk = await signIn(ownPaper)
  await openArticle(desk, ownPaper, 'two-tides')
  for (const standfirst of ['The first thought.', 'The second thought.']) {
    await desk.getByLabel('Standfirst').fill(standfirst)
    await save(desk)
  }
  await desk.getByRole('link', { name: 'History' }).click()
  await desk.getByRole('link', { name: 'Rendered' }).click()
  const row = desk.getByRole('row', { name: /Standfirst/ })
  await expect(row.locator('del')).toHaveText(['first'])
  await expect(row.locator('ins')).toHaveText(['second'])
  await desk.getByLabel('Compared with').selectOption({ index: 2 })
  await desk.getByRole('button', { name: 'Compare' }).click()
  await expect(desk.getByRole('heading', { name: /^Changes against .+ 20\d\d/ })).toBeVisible()
  await expect(row.locator('ins').first()).toContainText(/second/)
  await expect(desk.getByRole('link', { name: 'Rendered' })).toHaveAttribute('aria-current', 'true')
  await desk.getByRole('link', { name: 'Source' }).click()
  await expect(desk.locator('pre ins').first()).toContainText(/The|second/)
})
