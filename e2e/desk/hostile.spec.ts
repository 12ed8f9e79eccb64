import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'
import { awake, bodyOf, draftOf, openArticle, ownDraft, save, saved, statusOf, typeInto } from './editing-page'
import { employTwo, ferry, newFileOf, openFerry } from './newsroom'

test.describe('a desk at which everything goes wrong at once', () => {
  test('who asks for the source view without a network keeps the text, and gets the view later', async ({
    busyPaper,
    signIn,
  }) => {
    const desk = await signIn(busyPaper)
    const id = await ownDraft(busyPaper, ferry)
    await openArticle(desk, busyPaper, id)
    await desk.context().setOffline(true)
    await typeInto(desk, 'It left', ' Typed in the tunnel.')
    await desk.getByRole('button', { name: 'Source view' }).click()
    await expect(desk.getByText('The other view could not be loaded.').first()).toBeVisible()
    await expect(bodyOf(desk)).toContainText('Typed in the tunnel.')
    await desk.context().setOffline(false)
    await saved(desk)
    await desk.getByRole('button', { name: 'Source view' }).click()
    await expect(desk.locator('.cm-content')).toContainText('Typed in the tunnel.')
    expect(await draftOf(busyPaper, id)).toContain('Typed in the tunnel.')
  })

  test('a section that another wrote by hand and this page does not know is not taken out by the next save', async ({
    busyPaper,
    signIn,
  }) => {
    const desk = await signIn(busyPaper)
    const id = await ownDraft(busyPaper, ferry)
    await openArticle(desk, busyPaper, id)
    const file = path.join(busyPaper.content, `drafts/${id}.mdx`)
    await writeFile(file, (await draftOf(busyPaper, id)).replace('section: world', 'section: harbour'))
    for (const words of [' One more.', ' And another.']) {
      await typeInto(desk, 'It left', words)
      await save(desk)
    }
    expect(await draftOf(busyPaper, id)).toContain('section: harbour')
    expect(await draftOf(busyPaper, id)).toContain('And another.')
  })

  test('what is typed while the story goes into print is a newer draft', async ({ ownPaper, signIn }) => {
    await employTwo(ownPaper)
    const desk = await signIn(ownPaper, 'boris')
    await openFerry(desk, ownPaper)
    await desk.getByRole('button', { name: 'Publish …' }).click()
    const dialog = desk.getByRole('dialog', { name: 'Publish' })
    await expect(dialog.getByText('Looking the story over')).toHaveCount(0)
    for (const tick of await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).all()) await tick.check()
    let answerNow = () => {}
    const held = new Promise<void>((resolve) => {
      answerNow = resolve
    })
    await desk.route('**/admin/articles/**', async (route) => {
      const isPublication = (route.request().postData() ?? '').includes('"ticked"')
      const answer = isPublication ? await route.fetch() : null
      if (!answer) return route.continue()
      await held
      await route.fulfill({ response: answer })
    })
    await dialog.getByRole('button', { name: /^Publish/ }).click()
    await desk.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await typeInto(desk, 'It left', ' Typed too late for print.')
    answerNow()
    await expect.poll(() => draftOf(ownPaper, 'ferry').catch(() => '')).toContain('Typed too late for print.')
    expect(await newFileOf(ownPaper, 'the-ferrys-last-crossing')).not.toContain('Typed too late')
  })

  test('a choice that comes up in the middle of a sentence takes no key from it', async ({ busyPaper, signIn }) => {
    const [one, other] = [await signIn(busyPaper), await signIn(busyPaper)]
    const id = await ownDraft(busyPaper, ferry)
    for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
    await typeInto(one, 'It left', ' One says yes.')
    await save(one)
    const sentence = ' The other goes on for a long time, and does not look up, since this is a very long sentence.'
    await bodyOf(other).locator('p', { hasText: 'It left' }).click()
    await other.keyboard.press('End')
    await other.keyboard.type(' Begun.')
    await other.waitForTimeout(1500)
    await other.keyboard.type(sentence, { delay: 60 })
    await expect(other.getByRole('heading', { name: /saved a newer version/ })).toBeVisible()
    await expect(bodyOf(other)).toContainText(`Begun.${sentence}`)
  })

  test('what is typed in a field while another’s words are being taken in stays, also where a source was added', async ({
    busyPaper,
    signIn,
  }) => {
    const [one, other] = [await signIn(busyPaper), await signIn(busyPaper)]
    const id = await ownDraft(busyPaper, ferry)
    for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
    for (const desk of [one, other]) await desk.getByText('More about this story').click()
    await typeInto(one, 'The captain', ' From the one.')
    await one.getByRole('group', { name: 'Sources' }).getByRole('button', { name: 'Add' }).click()
    await one.locator('[name="sources.0.title"]').fill('The harbour office')
    await one.locator('[name="sources.0.url"]').fill('https://harbour.example/')
    await save(one)
    // A slow answer to the question how the merged text looks as a page.
    let merging = false
    await other.route('**/admin/articles/**', async (route) => {
      const isOpening = (route.request().postData() ?? '').startsWith('["It left')
      if (isOpening) {
        merging = true
        await new Promise((resolve) => setTimeout(resolve, 1500))
      }
      await route.continue()
    })
    await typeInto(other, 'It left', ' From the other.')
    await other.locator('[name="methods"]').click()
    await expect.poll(() => merging, { timeout: 15_000 }).toBe(true)
    await other.keyboard.type('Typed during the merge and well beyond it', { delay: 70 })
    await expect(other.locator('[name="methods"]')).toHaveValue('Typed during the merge and well beyond it')
    await other.unrouteAll({ behavior: 'wait' })
    await save(other)
    for (const words of ['From the one.', 'From the other.', 'The harbour office', 'well beyond it'])
      expect(await draftOf(busyPaper, id)).toContain(words)
  })

  for (const { what, where, before, later, after } of [
    {
      what: 'the space after the last word',
      where: (desk: Page) => bodyOf(desk).locator('p', { hasText: 'It left' }),
      before: ' Rain ',
      later: 'fell.',
      after: 'It left at noon. Rain fell.\n\nThe captain',
    },
    {
      what: 'a paragraph that was just begun',
      where: (desk: Page) => bodyOf(desk).locator('p', { hasText: 'It left' }),
      before: ' Then\n',
      later: 'The sun came.',
      after: 'It left at noon. Then\n\nThe sun came.\n\nThe captain',
    },
    {
      what: 'the next line of a list of topics',
      where: (desk: Page) => desk.locator('[name="topics"]'),
      before: 'Harbour\n',
      later: 'Ferries',
      after: 'topics:\n  - Harbour\n  - Ferries\n',
    },
  ])
    test(`another’s words come in and do not take ${what} from under the caret`, async ({ busyPaper, signIn }) => {
      const [one, other] = [await signIn(busyPaper), await signIn(busyPaper)]
      const id = await ownDraft(busyPaper, ferry)
      for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
      await typeInto(one, 'The captain', ' From the one.')
      await save(one)
      await where(other).click()
      await other.keyboard.press('End')
      await other.keyboard.type(before)
      await expect(statusOf(other)).toContainText('merged')
      await other.keyboard.type(later)
      await save(other)
      const file = await draftOf(busyPaper, id)
      expect(file).toContain(after)
      expect(file).toContain('From the one.')
    })

  test('what went into the paper in a merge is not offered as if it were unsaved', async ({ busyPaper, signIn }) => {
    const [one, other] = [await signIn(busyPaper), await signIn(busyPaper)]
    const id = await ownDraft(busyPaper, ferry)
    for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
    await typeInto(one, 'The captain', ' From the one.')
    await save(one)
    await typeInto(other, 'It left', ' From the other.')
    await expect(statusOf(other)).toContainText('merged')
    await other.reload()
    await awake(other)
    await other.waitForTimeout(1000)
    await expect(other.getByRole('region', { name: /kept in this browser/ })).toHaveCount(0)
  })

  test('a choice that was open when the page was loaded anew comes back with the copy, and once made is done with', async ({
    busyPaper,
    signIn,
  }) => {
    test.slow()
    const [one, other] = [await signIn(busyPaper), await signIn(busyPaper)]
    const id = await ownDraft(busyPaper, ferry)
    for (const desk of [one, other]) await openArticle(desk, busyPaper, id)
    other.on('dialog', (dialog) => void dialog.accept())
    const offer = other.getByRole('region', { name: /kept in this browser/ })
    const question = other.getByRole('heading', { name: /saved a newer version/ })
    await typeInto(one, 'The captain', ' Once more.')
    await save(one)
    await typeInto(other, 'The captain', ' Not at all.')
    await expect(question).toBeVisible()
    await other.reload()
    await awake(other)
    await offer.getByRole('button', { name: 'Use this copy' }).click()
    await expect(question).toBeVisible()
    await other.getByRole('radio', { name: 'Keep both' }).check()
    await other.getByRole('button', { name: 'Use what I chose' }).click()
    await saved(other)
    for (const words of ['Once more.', 'Not at all.']) expect(await draftOf(busyPaper, id)).toContain(words)
    await other.reload()
    await awake(other)
    await other.waitForTimeout(1000)
    await expect(offer).toHaveCount(0)
  })

  test('a draft that is discarded in the middle of a sentence comes back with it; who writes on has a new one', async ({
    busyPaper,
    signIn,
  }) => {
    const desk = await signIn(busyPaper)
    const id = await ownDraft(busyPaper, ferry)
    await openArticle(desk, busyPaper, id)
    const discard = desk.getByRole('button', { name: 'Discard draft' })
    const notice = desk.getByRole('heading', { name: 'The draft was discarded' })
    await typeInto(desk, 'It left', ' Typed this moment.')
    await discard.click()
    await expect(notice).toBeVisible()
    await expect(draftOf(busyPaper, id)).rejects.toThrow('ENOENT')
    await desk.getByRole('button', { name: 'Take it back' }).click()
    await expect(notice).toHaveCount(0)
    expect(await draftOf(busyPaper, id)).toContain('Typed this moment.')
    await discard.click()
    await expect(notice).toBeVisible()
    await typeInto(desk, 'The captain', ' And on.')
    await saved(desk)
    await expect(notice).toHaveCount(0)
    expect(await draftOf(busyPaper, id)).toContain('And on.')
    await expect(discard).toBeEnabled()
  })
})
