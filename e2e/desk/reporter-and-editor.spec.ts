import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import { askToPublish, bodyOf, draftOf, openArticle, publish, save, saved, statusOf, typeInto } from './editing-page'
import {
  employTwo,
  ferryAddress,
  fileOf,
  type KeptRequest,
  keepBack,
  newFileOf,
  openFerry,
  readersGet,
  sayWhy,
  workflowOf,
} from './newsroom'

const tides = '/science/why-two-high-tides'

test.describe('a reporter and an editor', () => {
  test('bring a story from the first word into print: submitted, sent back with a note, mended, found ready, published', async ({
    ownPaper,
    signIn,
  }) => {
    await employTwo(ownPaper)
    const [ana, boris] = [await signIn(ownPaper, 'ana'), await signIn(ownPaper, 'boris')]
    await ana.getByRole('button', { name: 'New article' }).click()
    await ana.waitForURL(/\/admin\/articles\/[a-z0-9]+$/)
    const id = path.basename(new URL(ana.url()).pathname)
    await ana.getByRole('textbox', { name: 'Headline', exact: true }).fill('The ferry’s last crossing')
    await ana.getByLabel('Standfirst').fill('After ninety years the bridge has won.')
    await ana.getByLabel('Section').selectOption('World')
    await ana.getByLabel('Bylines').fill('Ana')
    await bodyOf(ana).click()
    await ana.keyboard.type('It left at noon.')
    await expect(ana.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
    await workflowOf(ana).getByRole('button', { name: 'Submit for review' }).click()
    await expect(statusOf(ana)).toContainText('Submitted for review')
    await expect(workflowOf(ana)).toContainText('In review Ana')
    expect(await draftOf(ownPaper, id)).toContain('It left at noon.')

    await boris.goto(`${ownPaper.url}/admin?state=review`)
    await boris.getByRole('link', { name: /last crossing/ }).click()
    await expect(workflowOf(boris)).toContainText('In review Ana')
    await sayWhy(boris, { act: 'Send back …', does: 'Send back', why: 'Who was on board?' })
    await expect(statusOf(boris)).toContainText('Sent back')

    // She has not left the page; she comes back to its window.
    await ana.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(ana.getByRole('region', { name: /^Notes/ })).toContainText('Who was on board?')
    await expect(workflowOf(ana)).not.toContainText('In review')
    await typeInto(ana, 'It left at noon.', ' Forty people were on board.')
    await ana.getByRole('button', { name: /^Resolve: Who was/ }).click()
    await expect(statusOf(ana)).toContainText('Note resolved')
    await workflowOf(ana).getByRole('button', { name: 'Submit for review' }).click()
    await expect(statusOf(ana)).toContainText('Submitted for review')

    await openArticle(boris, ownPaper, id)
    await expect(bodyOf(boris)).toContainText('Forty people were on board.')
    await workflowOf(boris).getByRole('button', { name: 'Mark ready' }).click()
    await expect(workflowOf(boris)).toContainText('Ready Boris')
    expect((await readersGet(ownPaper, ferryAddress)).status).toBe(404)
    await publish(boris)
    const { status, html } = await readersGet(ownPaper, ferryAddress)
    expect([status, html.includes('Forty people were on board.')]).toEqual([200, true])
    await expect(workflowOf(boris)).toContainText('Published')
    expect(await readdir(path.join(ownPaper.content, 'drafts'))).toEqual([])
    for (const said of [await newFileOf(ownPaper, 'the-ferrys-last-crossing'), html])
      expect(said).not.toMatch(/Who was on board|state: review/)
  })

  test('a reporter can neither publish, schedule, withdraw nor hold, even with an editor’s own requests', async ({
    ownPaper,
    signIn,
  }) => {
    await employTwo(ownPaper)
    const [ana, boris] = [await signIn(ownPaper, 'ana'), await signIn(ownPaper, 'boris')]
    await openArticle(ana, ownPaper, 'two-tides')
    for (const act of [/^Publish/, /^Withdraw/, /^Hold/, /^Mark ready/, /^Send back/])
      await expect(ana.getByRole('button', { name: act })).toHaveCount(0)
    await openArticle(boris, ownPaper, 'two-tides')
    await boris.getByLabel('Standfirst').fill('Let through.')
    await save(boris)
    const file = 'articles/2026/11/why-two-high-tides.mdx'
    const before = await fileOf(ownPaper, file)
    const dialog = boris.getByRole('dialog')
    const refused = async (request: KeptRequest, does: RegExp, body = request.body) => {
      expect(await request.sendAs(ana, body)).toMatch(does)
      expect(await fileOf(ownPaper, file)).toBe(before)
    }
    const answered = (act: string, why: string, does: string) => async () => {
      await workflowOf(boris).getByRole('button', { name: act }).click()
      await dialog.getByRole('textbox').fill(why)
      await dialog.getByRole('button', { name: does }).click()
    }
    const hold = await keepBack(boris, '"reason"', answered('Hold …', 'No reason.', 'Hold the story'))
    await refused(hold, /Only an editor or admin may hold/)
    await expect(dialog.getByRole('alert')).toContainText('could not be reached')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    const withdraw = await keepBack(boris, '"note"', answered('Withdraw …', 'Gone.', 'Withdraw the story'))
    await refused(withdraw, /Only an editor or admin may withdraw/)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await askToPublish(boris)
    const print = await keepBack(boris, '"options"', () => dialog.getByRole('button', { name: /^Publish/ }).click())
    await refused(print, /Only an editor or admin may publish/)
    await refused(
      print,
      /Only an editor or admin may publish/,
      print.body.replace('"options":{', '"options":{"at":"2031-01-01T06:00:00Z",'),
    )
    expect((await readersGet(ownPaper, tides)).html).not.toContain('Let through.')
    // The very same request, from an editor, is a publication.
    await print.sendAs(boris)
    expect((await readersGet(ownPaper, tides)).html).toContain('Let through.')
  })

  test('the text that was found ready is what is published; when the reporter has typed since, the editor is asked again', async ({
    ownPaper,
    signIn,
  }) => {
    await employTwo(ownPaper)
    const [ana, boris] = [await signIn(ownPaper, 'ana'), await signIn(ownPaper, 'boris')]
    await openFerry(boris, ownPaper)
    await openArticle(ana, ownPaper, 'ferry')
    await workflowOf(boris).getByRole('button', { name: 'Mark ready' }).click()
    await expect(workflowOf(boris)).toContainText('Ready Boris')
    await typeInto(ana, 'It left at noon.', ' Nobody waved.')
    await saved(ana)
    // The editor's window still shows the text that was ready. It is not published over hers, nor is hers unread.
    await boris.getByRole('button', { name: 'Publish …' }).click()
    await expect(statusOf(boris)).toContainText('Ana saved a newer version, which is in the text now')
    await expect(bodyOf(boris)).toContainText('Nobody waved.')
    await expect(workflowOf(boris)).toContainText('The draft has changed since.')
    expect((await readersGet(ownPaper, ferryAddress)).status).toBe(404)

    const dialog = await askToPublish(boris)
    await expect(dialog.getByText('The text has changed since Boris reviewed it')).toBeVisible()
    await expect(dialog.getByRole('region', { name: 'What changed' }).locator('ins')).toContainText('Nobody waved.')
    await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).check()
    await expect(dialog.getByRole('button', { name: 'Publish now' })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: /I have read this/ }).check()
    await dialog.getByRole('button', { name: 'Publish now' }).click()
    await expect(statusOf(boris)).toContainText('Published')
    expect((await readersGet(ownPaper, ferryAddress)).html).toContain('Nobody waved.')
  })

  test('what changes between the question and the answer is not published either', async ({ ownPaper, signIn }) => {
    await employTwo(ownPaper)
    const [ana, boris] = [await signIn(ownPaper, 'ana'), await signIn(ownPaper, 'boris')]
    await openFerry(boris, ownPaper)
    await openArticle(ana, ownPaper, 'ferry')
    const dialog = await askToPublish(boris)
    await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).check()
    await typeInto(ana, 'The captain rang', ' He wept.')
    await saved(ana)
    await dialog.getByRole('button', { name: 'Publish now' }).click()
    await expect(statusOf(boris)).toContainText('Ana saved a newer version')
    expect((await readersGet(ownPaper, ferryAddress)).status).toBe(404)
    await expect(bodyOf(boris)).toContainText('He wept.')
    await publish(boris)
    expect((await readersGet(ownPaper, ferryAddress)).html).toContain('He wept.')
  })
})
