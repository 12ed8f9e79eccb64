import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import {
  askToPublish,
  bodyOf,
  draftOf,
  openArticle,
  ownDraft,
  publish,
  save,
  saved,
  statusOf,
  typeInto,
} from './editing-page'
import {
  employTwo,
  ferry,
  ferryAddress,
  fileOf,
  keepBack,
  newFileOf,
  openFerry,
  readersGet,
  sayWhy,
  workflowOf,
} from './newsroom'

const tides = '/science/why-two-high-tides'
const tidesFile = 'articles/2026/11/why-two-high-tides.mdx'

test.describe('publishing', () => {
  test('a story in print is edited privately; readers have the old text until it is published, and are told what was chosen', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    const before = await readersGet(ownPaper, tides)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('A better standfirst.')
    await save(desk)
    await expect(workflowOf(desk)).toContainText('Published, newer draft')
    expect((await readersGet(ownPaper, tides)).html).toBe(before.html)

    const slip = await askToPublish(desk)
    await slip.getByRole('radio', { name: /^No/ }).check()
    await slip.getByRole('button', { name: 'Publish the changes' }).click()
    await expect(statusOf(desk)).toContainText('Published')
    const updated = /Updated <time dateTime="([^"]*)"/
    const silent = (await readersGet(ownPaper, tides)).html
    expect(silent).toContain('A better standfirst.')
    expect(updated.exec(silent)?.[1]).toBe(updated.exec(before.html)?.[1])

    await desk.getByLabel('Standfirst').fill('The best standfirst.')
    const news = await askToPublish(desk)
    await news.getByRole('checkbox', { name: /^Add a correction/ }).check()
    await expect(news.getByRole('button', { name: 'Publish the changes' })).toBeDisabled()
    await news.getByLabel('What was wrong').fill('The sea rises twice a day, not once.')
    await news.getByRole('button', { name: 'Publish the changes' }).click()
    await expect(statusOf(desk)).toContainText('Published')
    const { html } = await readersGet(ownPaper, tides)
    expect(Date.now() - Date.parse(updated.exec(html)?.[1] ?? '')).toBeLessThan(60_000)
    expect(html).toMatch(/id="corrections".*The sea rises twice a day, not once\./s)
    // The page knows of the correction that it did not have as a field: the next save leaves it there.
    await desk.getByLabel('Standfirst').fill('And one more.')
    await save(desk)
    expect(await fileOf(ownPaper, 'drafts/two-tides.mdx')).toContain('The sea rises twice a day, not once.')
  })

  test('what blocks cannot be passed: not in the dialog, not by a request sent by hand', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('Not to be read.')
    await save(desk)
    const before = await fileOf(ownPaper, tidesFile)
    await askToPublish(desk)
    const press = () =>
      desk
        .getByRole('dialog')
        .getByRole('button', { name: /^Publish/ })
        .click()
    const request = await keepBack(desk, '"options"', press)
    await desk.getByRole('button', { name: 'Cancel' }).click()

    await desk.getByLabel('Alternative text', { exact: true }).first().fill('')
    await save(desk)
    const noAlt = await askToPublish(desk)
    await expect(noAlt.getByRole('button', { name: /^Picture: Alternative text is missing/ })).toBeVisible()
    await expect(noAlt.getByRole('checkbox', { name: /^Publish all the same/ })).toHaveCount(0)
    await expect(noAlt.getByRole('button', { name: 'Publish the changes' })).toBeDisabled()
    const tick = '"options":{"ticked":["basics","picture","legalHold"],'
    const withoutAlt = request.body.replace(/"image\.alt":"[^"]*"/, '"image.alt":""').replace('"options":{', tick)
    expect(withoutAlt).toContain('"image.alt":""')
    expect(await request.sendAs(desk, withoutAlt)).toMatch(/"state":"(invalid|checklist|conflict)"/)
    expect(await fileOf(ownPaper, tidesFile)).toBe(before)
    // It leads to where it can be mended.
    await noAlt.getByRole('button', { name: /^Picture: Alternative text is missing/ }).click()
    await expect(desk.getByLabel('Alternative text', { exact: true }).first()).toBeFocused()
    await desk.keyboard.type('A moon over the sea.')
    await save(desk)

    await sayWhy(desk, { act: 'Hold …', does: 'Hold the story', why: 'The lawyers are reading.' })
    await expect(workflowOf(desk)).toContainText('Held')
    const held = await askToPublish(desk)
    await expect(held.getByText('The story is held: The lawyers are reading.')).toBeVisible()
    await expect(held.getByRole('button', { name: 'Publish the changes' })).toBeDisabled()
    const onHold = await fileOf(ownPaper, tidesFile)
    await request.sendAs(desk, request.body.replace('"options":{', tick))
    expect(await fileOf(ownPaper, tidesFile)).toBe(onHold)
    expect((await readersGet(ownPaper, tides)).status).toBe(404)
  })

  test('a warning wants a tick, without it a request sent by hand does nothing, and the tick is in the log', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openFerry(desk, ownPaper, ferry.replace('It left', 'It utilised a rope and left'))
    // The list beside the text says so from the first, and nothing was saved for it.
    const beside = desk.getByRole('region', { name: 'Ready to publish?' })
    await expect(beside).toContainText('House style: “utilised”.')
    await expect(beside).toContainText('Has what every story must have')
    await expect(statusOf(desk)).toHaveText('')
    const dialog = await askToPublish(desk)
    const button = dialog.getByRole('button', { name: 'Publish now' })
    await expect(button).toBeDisabled()
    await dialog.getByRole('checkbox', { name: /house style/ }).check()
    await expect(button).toBeDisabled()
    await dialog.getByRole('checkbox', { name: /pictures/ }).check()
    const request = await keepBack(desk, '"options"', () => button.click())
    const answer = await request.sendAs(desk, request.body.replace('"picture"', '"links"'))
    expect(answer).toContain('"state":"checklist"')
    expect((await readersGet(ownPaper, ferryAddress)).status).toBe(404)
    await button.click()
    await expect(statusOf(desk)).toContainText('Published')
    await desk.goto(`${ownPaper.url}/admin/log?act=publish`)
    await expect(desk.getByRole('list', { name: 'Acts' }).getByRole('listitem').first()).toContainText(
      /Publish: The ferry’s last crossing.*Passed all the same: .*houseStyle/,
    )
    expect(await newFileOf(ownPaper, 'the-ferrys-last-crossing')).not.toMatch(/ticked|houseStyle/)
  })

  test('withdrawn, a story answers 410 with the note, the first time and from the kept page; published again, it is back', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await readersGet(ownPaper, tides)
    await openArticle(desk, ownPaper, 'two-tides')
    await sayWhy(desk, { act: 'Withdraw …', does: 'Withdraw the story', why: 'The tables were misread.' })
    await expect(statusOf(desk)).toContainText('Withdrawn')
    for (const visit of ['first', 'kept']) {
      const { status, html } = await readersGet(ownPaper, tides)
      expect([visit, status]).toEqual([visit, 410])
      expect(html).toContain('The tables were misread.')
      expect(html).not.toContain('two high tides')
    }
    for (const list of ['/', '/science', '/topics/oceans'])
      expect((await readersGet(ownPaper, list)).html).not.toContain('two high tides')
    await expect(workflowOf(desk).getByRole('button')).toHaveCount(0)
    // A draft of it can be written meanwhile, and is nobody's but the desk's.
    await desk.getByLabel('Standfirst').fill('The tables were read again.')
    await save(desk)
    expect((await readersGet(ownPaper, tides)).status).toBe(410)
    const dialog = await askToPublish(desk)
    await dialog.getByRole('button', { name: 'Put back into print' }).click()
    await expect(statusOf(desk)).toContainText('Published')
    const { status, html } = await readersGet(ownPaper, tides)
    expect([status, html.includes('The tables were read again.')]).toEqual([200, true])
    expect((await readersGet(ownPaper, '/science')).html).toContain('two high tides')
  })
})

test.describe('two people at once', () => {
  test('both press Publish: it is published once, and the second is told by whom', async ({ ownPaper, signIn }) => {
    await employTwo(ownPaper)
    const one = await signIn(ownPaper)
    const desks = [one, await signIn(ownPaper, 'boris')]
    for (const desk of desks) {
      await openFerry(desk, ownPaper)
      const dialog = await askToPublish(desk)
      await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).check()
    }
    await Promise.all(desks.map((desk) => desk.getByRole('button', { name: 'Publish now' }).click()))
    for (const desk of desks) {
      await expect(statusOf(desk)).toContainText(/^Published|has just published this article/)
      await expect(workflowOf(desk)).toContainText('Published')
      await expect(desk.getByRole('link', { name: 'View published' })).toBeVisible()
    }
    const told = await Promise.all(desks.map((desk) => statusOf(desk).innerText()))
    expect(told.filter((text) => text.startsWith('Published'))).toHaveLength(1)
    expect((await readersGet(ownPaper, ferryAddress)).status).toBe(200)
    expect(await readdir(path.join(ownPaper.content, 'drafts'))).toEqual([])
    await one.goto(`${ownPaper.url}/admin/log?act=publish`)
    await expect(one.getByRole('list', { name: 'Acts' }).getByRole('listitem')).toHaveCount(1)
  })

  test('both submit: the story is in review once, with every note', async ({ busyPaper, signIn }) => {
    await employTwo(busyPaper)
    const desks = [await signIn(busyPaper, 'ana'), await signIn(busyPaper, 'boris')]
    const id = await ownDraft(busyPaper, ferry)
    for (const desk of desks) {
      await openArticle(desk, busyPaper, id)
      await desk.getByLabel('New note').fill('Look at the ending.')
    }
    await Promise.all(desks.map((desk) => desk.getByRole('button', { name: 'Add note' }).click()))
    for (const desk of desks) await expect(statusOf(desk)).toContainText('Note added')
    await Promise.all(desks.map((desk) => desk.getByRole('button', { name: 'Submit for review' }).click()))
    for (const desk of desks) {
      await expect(workflowOf(desk)).toContainText('In review')
      await expect(desk.getByRole('region', { name: 'Notes (2 open)' })).toBeVisible()
    }
    const review = await fileOf(busyPaper, `drafts/${id}.review.yaml`)
    expect(review.match(/Look at the ending/g)).toHaveLength(2)
    expect(review).toMatch(/^state: review$/m)
  })

  test('one publishes while the other types: what was typed is a newer draft, and readers have what was published', async ({
    ownPaper,
    signIn,
  }) => {
    await employTwo(ownPaper)
    const [ana, boris] = [await signIn(ownPaper, 'ana'), await signIn(ownPaper, 'boris')]
    await openArticle(ana, ownPaper, 'two-tides')
    await openArticle(boris, ownPaper, 'two-tides')
    await boris.getByLabel('Standfirst').fill('Boris’s standfirst.')
    const [first = ''] = await bodyOf(ana).locator('> p').allInnerTexts()
    await askToPublish(boris)
    await typeInto(ana, first.slice(0, 30), ' From Ana.')
    await boris.getByRole('dialog').getByRole('button', { name: 'Publish the changes' }).click()
    await expect(statusOf(boris)).toContainText(/Published|Ana saved a newer version/)
    await saved(ana)
    if (!(await statusOf(boris).innerText()).startsWith('Published')) await publish(boris)
    await ana.getByLabel('Headline', { exact: true }).fill('Ana’s headline')
    await save(ana)
    await expect(workflowOf(ana)).toContainText('Published, newer draft')
    const draft = await fileOf(ownPaper, 'drafts/two-tides.mdx')
    for (const words of ['From Ana.', 'Ana’s headline', 'Boris’s standfirst.']) expect(draft).toContain(words)
    const { html } = await readersGet(ownPaper, tides)
    expect(html).toContain('Boris’s standfirst.')
    expect(html).not.toContain('Ana’s headline')
  })

  test('one holds a story whose other writer has saved since: the next save of the first keeps both texts', async ({
    busyPaper,
    signIn,
  }) => {
    await employTwo(busyPaper)
    const [ana, boris] = [await signIn(busyPaper, 'ana'), await signIn(busyPaper, 'boris')]
    const id = await ownDraft(busyPaper, ferry)
    for (const desk of [ana, boris]) await openArticle(desk, busyPaper, id)
    await typeInto(ana, 'It left at noon.', ' From Ana.')
    await saved(ana)
    await sayWhy(boris, { act: 'Hold …', does: 'Hold the story', why: 'Wait for the harbour master.' })
    await boris.getByLabel('Standfirst').fill('Boris’s standfirst.')
    await save(boris)
    await expect(bodyOf(boris)).toContainText('From Ana.')
    const draft = await draftOf(busyPaper, id)
    for (const words of ['From Ana.', 'Boris’s standfirst.', 'Wait for the harbour master.'])
      expect(draft).toContain(words)
  })
})
