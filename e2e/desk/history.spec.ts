import { expect, test } from '../fixtures'
import { awake, openArticle, publish, save } from './editing-page'

test('every save stands in the history with its words, and any of them can be made the draft again', async ({
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
  await expect(desk.getByRole('list', { name: 'Revisions' }).getByRole('link')).toHaveCount(3)
  await expect(desk.locator('del')).toHaveText(['first'])
  await expect(desk.locator('ins')).toHaveText(['second'])
  await desk
    .getByRole('link', { name: /Save draft/ })
    .last()
    .click()
  await expect(desk.locator('ins').first()).toContainText('first')
  await desk.getByRole('button', { name: 'Restore as draft' }).click()
  await desk.waitForURL(/\/admin\/articles\/two-tides$/)
  await expect(desk.getByLabel('Standfirst')).toHaveValue('The first thought.')
  await awake(desk)
  await publish(desk)
  const story = await fetch(`${ownPaper.url}/science/why-two-high-tides`)
  expect(await story.text()).toContain('The first thought.')
})
