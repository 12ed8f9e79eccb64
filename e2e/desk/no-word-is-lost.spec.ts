import { expect, test } from '../fixtures'
import { comeIn } from '../passkeys'
import { bodyOf, draftLike, draftOf, openArticle, save, saved, statusOf, typeInto } from './editing-page'

const tides = '2026/11/why-two-high-tides.mdx'

test.describe('no word is lost', () => {
  test('what is typed is saved by itself after a pause, and a whole sitting is one revision', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    for (const words of ['The first thought.', 'The second thought.', 'The third thought.']) {
      await desk.getByLabel('Standfirst').fill(words)
      await expect(statusOf(desk)).toContainText('Unsaved')
      await saved(desk)
    }
    expect(await draftOf(ownPaper, 'two-tides')).toContain('The third thought.')
    await desk.getByLabel('Standfirst').fill('Asked for.')
    await save(desk)
    await desk.getByRole('link', { name: 'History' }).click()
    await expect(desk.getByRole('list', { name: 'Revisions' }).getByRole('link')).toHaveCount(3)
  })

  test('two people in different paragraphs of one article both keep every word', async ({ busyPaper, signIn }) => {
    await busyPaper.employ('ana', { name: 'Ana', role: 'reporter' })
    const [one, other] = [await signIn(busyPaper), await signIn(busyPaper, 'ana')]
    const id = await draftLike(busyPaper, tides)
    for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
    const paragraphs = await bodyOf(one).locator('> p').allInnerTexts()
    const [first = '', last = ''] = [paragraphs[0], paragraphs.at(-1)].map((text) => text?.slice(0, 30))
    await typeInto(one, first, ' From the admin.')
    await typeInto(other, last, ' From Ana.')
    await other.getByLabel('Standfirst').fill('Ana’s standfirst.')
    await saved(one)
    await saved(other)
    // Whoever saved first sees the other's words after a save of their own.
    await one.getByLabel('Headline', { exact: true }).fill('The admin’s headline')
    await save(one)
    for (const words of ['From the admin.', 'From Ana.']) await expect(bodyOf(one)).toContainText(words)
    await expect(one.getByLabel('Standfirst')).toHaveValue('Ana’s standfirst.')
    const draft = await draftOf(busyPaper, id)
    for (const words of ['From the admin.', 'From Ana.', 'Ana’s standfirst.', 'The admin’s headline'])
      expect(draft).toContain(words)
  })

  test('two people in the same paragraph are shown both texts, and one chooses', async ({ busyPaper, signIn }) => {
    const [one, other] = [await signIn(busyPaper), await signIn(busyPaper)]
    const id = await draftLike(busyPaper, tides)
    for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
    const [first = ''] = await bodyOf(one).locator('> p').allInnerTexts()
    await typeInto(one, first.slice(0, 30), ' One says yes.')
    await save(one)
    await typeInto(other, first.slice(0, 30), ' Other says no.')
    await other.getByLabel('Standfirst').fill('The other’s standfirst.')
    await expect(other.getByRole('heading', { name: /saved a newer version/ })).toBeVisible()
    await expect(other.getByRole('group', { name: /place 1/ })).toContainText('One says yes.')
    await expect(other.getByRole('group', { name: /place 1/ })).toContainText('Other says no.')
    await expect(bodyOf(other)).toContainText('Other says no.')
    expect(await draftOf(busyPaper, id)).toContain('One says yes.')
    await other.getByLabel('Keep both').check()
    await other.getByRole('button', { name: 'Use what I chose' }).click()
    await saved(other)
    const draft = await draftOf(busyPaper, id)
    for (const words of ['One says yes.', 'Other says no.', 'The other’s standfirst.']) expect(draft).toContain(words)
    await expect(bodyOf(other)).toContainText('One says yes.')
  })

  test('two writers who begin the same draft at once both find their words in it', async ({ busyPaper, signIn }) => {
    const desks = [await signIn(busyPaper), await signIn(busyPaper)]
    for (const desk of desks) await openArticle(desk, busyPaper, 'standard-time')
    await desks[0]?.getByLabel('Standfirst').fill('From the one.')
    await desks[1]?.getByLabel('Headline', { exact: true }).fill('From the other')
    await Promise.all(desks.map((desk) => desk.getByRole('button', { name: 'Save draft' }).click()))
    for (const desk of desks) await saved(desk)
    const draft = await draftOf(busyPaper, 'standard-time')
    expect(draft).toContain('From the one.')
    expect(draft).toContain('From the other')
  })

  test('what was typed while the server was dead is saved when it lives again, with nobody asking', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('Saved before the crash.')
    await saved(desk)
    await ownPaper.kill()
    await desk.getByLabel('Standfirst').fill('Typed after the crash.')
    await expect(desk.getByText('The desk cannot be reached. Your text is kept in this browser')).toBeVisible()
    expect(await draftOf(ownPaper, 'two-tides')).toContain('Saved before the crash.')
    await ownPaper.restart()
    await saved(desk)
    expect(await draftOf(ownPaper, 'two-tides')).toContain('Typed after the crash.')
  })

  test('a server killed in the middle of a save leaves the old text or the new one, and the page has it', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('Killed in the middle.')
    const sent = desk.waitForRequest((request) => (request.postData() ?? '').includes('Killed in the middle.'))
    await desk.keyboard.press('ControlOrMeta+s')
    await sent
    await ownPaper.kill()
    await expect(desk.getByText('The desk cannot be reached.')).toBeVisible()
    await ownPaper.restart()
    await saved(desk)
    expect(await draftOf(ownPaper, 'two-tides')).toContain('Killed in the middle.')
  })

  test('a tab that was killed with unsaved text offers it when the article is opened again', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await ownPaper.kill()
    await desk.getByLabel('Standfirst').fill('Only in this browser.')
    await expect(desk.getByText('The desk cannot be reached.')).toBeVisible()
    await ownPaper.restart()
    // As a crash does: no question, no goodbye.
    await desk.close({ runBeforeUnload: false })
    const again = await desk.context().newPage()
    await openArticle(again, ownPaper, 'two-tides')
    const offer = again.getByRole('region', { name: /kept in this browser/ })
    await expect(offer.locator('pre ins').first()).toHaveText('Only')
    await offer.getByRole('button', { name: 'Use this copy' }).click()
    await expect(again.getByLabel('Standfirst')).toHaveValue('Only in this browser.')
    await saved(again)
    expect(await draftOf(ownPaper, 'two-tides')).toContain('Only in this browser.')
    await again.reload()
    await expect(again.getByRole('region', { name: /kept in this browser/ })).toHaveCount(0)
  })

  test('with the network cut a writer goes on, and the words arrive when it is back', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await draftLike(busyPaper, tides)
    await openArticle(desk, busyPaper, id)
    await desk.context().setOffline(true)
    await desk.getByLabel('Standfirst').fill('Written in a tunnel.')
    await expect(desk.getByText('The desk cannot be reached.')).toBeVisible()
    await desk.context().setOffline(false)
    await saved(desk)
    expect(await draftOf(busyPaper, id)).toContain('Written in a tunnel.')
  })

  test('leaving with unsaved text asks first', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await draftLike(busyPaper, tides)
    await openArticle(desk, busyPaper, id)
    await desk.getByLabel('Headline', { exact: true }).pressSequentially('!')
    const asked = desk.waitForEvent('dialog')
    void desk.goto(`${busyPaper.url}/admin`).catch(() => {})
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await expect(desk.getByLabel('Headline', { exact: true })).toHaveValue(/!/)
  })

  test('who is signed out while writing keeps the text, signs in in another tab, and it is saved', async ({
    busyPaper,
    signIn,
  }) => {
    const desk = await signIn(busyPaper)
    const id = await draftLike(busyPaper, tides)
    await openArticle(desk, busyPaper, id)
    await desk.context().clearCookies()
    await desk.getByLabel('Standfirst').fill('Written on a train.')
    await expect(desk.getByText('You are signed out, so nothing was changed.')).toBeVisible()
    await expect(desk.getByRole('link', { name: 'Sign in in another tab' })).toBeVisible()
    await expect(desk.getByLabel('Standfirst')).toHaveValue('Written on a train.')
    const tab = await desk.context().newPage()
    await comeIn(tab, await busyPaper.signInAddress())
    await desk.bringToFront()
    await saved(desk)
    expect(await draftOf(busyPaper, id)).toContain('Written on a train.')
  })

  test('who else has the article open is shown within ten seconds, with their paragraph', async ({
    busyPaper,
    signIn,
  }) => {
    await busyPaper.employ('ana', { name: 'Ana', role: 'reporter' })
    const [one, ana] = [await signIn(busyPaper), await signIn(busyPaper, 'ana')]
    const id = await draftLike(busyPaper, tides)
    for (const desk of [one, ana]) await openArticle(desk, busyPaper, id)
    const [first = ''] = await bodyOf(ana).locator('> p').allInnerTexts()
    await bodyOf(ana).locator('> p').first().click()
    await expect(one.getByText('Ana has this article open too')).toContainText(first.slice(0, 20), { timeout: 10_000 })
    await ana.close()
    await expect(one.getByText('Ana has this article open too')).toHaveCount(0, { timeout: 25_000 })
  })
})
