import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'

test.describe('no word is lost', () => {
  test('a save over somebody else’s newer one is refused, and both texts are on the page', async ({
    ownPaper,
    signIn,
  }) => {
    const [one, other] = [await signIn(ownPaper), await signIn(ownPaper)]
    for (const desk of [one, other]) await desk.goto(`${ownPaper.url}/admin/articles/two-tides`)
    await one.getByLabel('Standfirst').fill('The first writer’s standfirst.')
    await one.getByRole('button', { name: 'Save draft' }).click()
    await expect(one.getByRole('status')).toContainText('Saved')
    await other.getByLabel('Standfirst').fill('The second writer’s standfirst.')
    for (const act of ['Save draft', 'Publish']) {
      await other.getByRole('button', { name: act }).click()
      await expect(other.getByText(/saved a newer version/)).toBeVisible()
      await expect(other.locator('details pre')).toContainText('The first writer’s standfirst.')
      await expect(other.getByLabel('Standfirst')).toHaveValue('The second writer’s standfirst.')
    }
    const draft = await readFile(path.join(ownPaper.content, 'drafts/two-tides.mdx'), 'utf8')
    expect(draft).toContain('The first writer’s standfirst.')
    expect(await (await fetch(`${ownPaper.url}/science/why-two-high-tides`)).text()).not.toContain(
      'writer’s standfirst',
    )
  })

  test('two writers who begin the same draft at once do not overwrite each other', async ({ ownPaper, signIn }) => {
    const desks = [await signIn(ownPaper), await signIn(ownPaper)]
    for (const [index, desk] of desks.entries()) {
      await desk.goto(`${ownPaper.url}/admin/articles/copper`)
      await desk.getByLabel('Standfirst').fill(`Writer ${index}`)
    }
    await Promise.all(desks.map((desk) => desk.getByRole('button', { name: 'Save draft' }).click()))
    const outcomes = await Promise.all(
      desks.map(async (desk) => {
        const saved = desk.getByRole('status').filter({ hasText: /^Saved/ })
        const refused = desk.getByText(/saved a newer version/)
        await expect(saved.or(refused)).toBeVisible()
        return (await saved.isVisible()) ? 'saved' : 'refused'
      }),
    )
    expect(outcomes.sort()).toEqual(['refused', 'saved'])
  })

  test('what was saved is there after the server was killed', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await desk.goto(`${ownPaper.url}/admin/articles/two-tides`)
    await desk.getByLabel('Body').fill('Only this sentence.\n')
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await expect(desk.getByRole('status')).toContainText('Saved')
    await ownPaper.kill()
    await desk.getByLabel('Body').fill('Only this sentence. And one more.\n')
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await expect(desk.getByText('The desk could not be reached. Your text is still on this page')).toBeVisible()
    await ownPaper.restart()
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await expect(desk.getByRole('status')).toContainText('Saved')
    await desk.goto(`${ownPaper.url}/admin/articles/two-tides`)
    await expect(desk.getByLabel('Body')).toHaveValue('Only this sentence. And one more.\n')
  })

  test('leaving with unsaved text asks first', async ({ paper, signIn }) => {
    const desk = await signIn(paper)
    await desk.goto(`${paper.url}/admin/articles/two-tides`)
    await desk.getByLabel('Headline', { exact: true }).pressSequentially('!')
    const asked = desk.waitForEvent('dialog')
    void desk.goto(`${paper.url}/admin`).catch(() => {})
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await expect(desk.getByLabel('Headline', { exact: true })).toHaveValue(/!/)
  })

  test('who is signed out while writing is told, and keeps the text', async ({ paper, signIn }) => {
    const desk = await signIn(paper)
    await desk.goto(`${paper.url}/admin/articles/two-tides`)
    await desk.getByLabel('Standfirst').fill('Written on a train.')
    await desk.context().clearCookies()
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await expect(desk.getByText('You are signed out, so nothing was changed.')).toBeVisible()
    await expect(desk.getByLabel('Standfirst')).toHaveValue('Written on a train.')
  })
})
