import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import { askToPublish, bodyOf, openArticle, ownDraft, publish, statusOf } from './editing-page'
import {
  employTwo,
  ferry,
  ferryAddress,
  fileOf,
  newFileOf,
  openFerry,
  readersGet,
  sayWhy,
  workflowOf,
} from './newsroom'

test.describe('notes to the desk', () => {
  test('point to a paragraph, are settled and opened again by another, and go with the draft: no reader ever sees one', async ({
    ownPaper,
    signIn,
  }) => {
    await employTwo(ownPaper)
    const [ana, boris] = [await signIn(ownPaper, 'ana'), await signIn(ownPaper, 'boris')]
    await openFerry(ana, ownPaper)
    await bodyOf(ana).locator('p', { hasText: 'The captain' }).click()
    await ana.getByLabel('New note').fill('Was it twice? Ask the harbour master.')
    await expect(ana.getByText('On “The captain rang the bell twice.”')).toBeVisible()
    await ana.getByRole('button', { name: 'Add note' }).click()
    await expect(statusOf(ana)).toContainText('Note added')
    await expect(ana.getByText('One note to the desk is open.')).toBeVisible()
    // The text itself has not changed.
    expect(await fileOf(ownPaper, 'drafts/ferry.mdx')).not.toContain('harbour master')

    await openFerry(boris, ownPaper)
    const notes = boris.getByRole('region', { name: /^Notes/ })
    await expect(notes).toContainText('Was it twice? Ask the harbour master.')
    await notes.getByRole('button', { name: '“The captain rang the bell twice.”' }).click()
    await expect(bodyOf(boris)).toBeFocused()
    await boris.keyboard.press('End')
    await boris.keyboard.type(' Ninety people heard it.')
    await expect(bodyOf(boris).locator('p', { hasText: 'The captain' })).toContainText('Ninety people heard it.')
    await notes.getByRole('button', { name: /^Resolve/ }).click()
    await expect(notes).toContainText('Resolved by Boris')
    await expect(boris.getByText('No note is open')).toBeVisible()
    await notes.getByRole('button', { name: /^Reopen/ }).click()
    await expect(boris.getByRole('heading', { name: 'Notes (1 open)' })).toBeVisible()

    const dialog = await askToPublish(boris)
    await expect(dialog.getByText('One note to the desk is open.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect((await readdir(path.join(ownPaper.content, 'drafts'))).sort()).toEqual(['ferry.mdx', 'ferry.review.yaml'])
    await publish(boris)
    await expect(boris.getByRole('heading', { name: 'Notes', exact: true })).toBeVisible()
    await expect(boris.getByText('No notes. Readers never see them.')).toBeVisible()
    expect(await readdir(path.join(ownPaper.content, 'drafts'))).toEqual([])
    const { html } = await readersGet(ownPaper, ferryAddress)
    expect(html).toContain('Ninety people heard it.')
    for (const seen of [html, await newFileOf(ownPaper, 'the-ferrys-last-crossing')])
      expect(seen).not.toContain('harbour master')
  })

  test('on a paragraph that was rewritten say so', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    await openArticle(desk, busyPaper, await ownDraft(busyPaper, ferry))
    const paragraph = bodyOf(desk).locator('p', { hasText: 'The captain' })
    await paragraph.click()
    await desk.getByLabel('New note').fill('Was it twice?')
    await desk.getByRole('button', { name: 'Add note' }).click()
    await expect(statusOf(desk)).toContainText('Note added')
    await paragraph.click({ clickCount: 3 })
    await desk.keyboard.type('Nobody rang.')
    await desk.getByRole('button', { name: '“The captain rang the bell twice.”' }).click()
    await expect(desk.getByText('This paragraph is no longer in the text.')).toBeVisible()
  })
})

test.describe('the log', () => {
  test('has each act with its person, its words and its article, and finds them by these', async ({
    ownPaper,
    signIn,
  }) => {
    await employTwo(ownPaper)
    const [ana, boris] = [await signIn(ownPaper, 'ana'), await signIn(ownPaper, 'boris')]
    await openFerry(ana, ownPaper)
    await workflowOf(ana).getByRole('button', { name: 'Submit for review' }).click()
    await expect(statusOf(ana)).toContainText('Submitted')
    await openFerry(boris, ownPaper)
    await sayWhy(boris, { act: 'Send back …', does: 'Send back', why: 'Who was on board?' })
    await sayWhy(boris, { act: 'Hold …', does: 'Hold the story', why: 'Not before the trial.' })
    await workflowOf(boris).getByRole('button', { name: 'Lift the hold' }).click()
    await expect(statusOf(boris)).toContainText('Hold lifted')
    await workflowOf(boris).getByRole('button', { name: 'Mark ready' }).click()
    await expect(statusOf(boris)).toContainText('Marked ready')
    await publish(boris)
    await sayWhy(boris, { act: 'Withdraw …', does: 'Withdraw the story', why: 'It never sailed.' })

    await boris.goto(`${ownPaper.url}/admin/log?article=ferry`)
    const acts = boris.getByRole('list', { name: 'Acts' }).getByRole('listitem')
    const story = 'The ferry’s last crossing'
    const told = [
      ['Boris', `Withdraw: ${story}`, 'It never sailed.'],
      ['Boris', `Publish: ${story}`, 'Passed all the same: '],
      ['Boris', `Ready to publish: ${story}`],
      ['Boris', `Lift the hold: ${story}`],
      ['Boris', `Hold: ${story}`, 'Not before the trial.'],
      ['Boris', `Send back: ${story}`, 'Who was on board?'],
      ['Ana', `Submit for review: ${story}`],
    ]
    for (const [place, words] of told.entries())
      for (const word of words) await expect(acts.nth(place)).toContainText(word)
    await expect(acts.first().getByRole('link')).toHaveAttribute('href', '/admin/articles/ferry/history')

    await boris.getByLabel('Person').fill('Ana')
    await boris.getByRole('button', { name: 'Show' }).click()
    await expect(acts.first()).toContainText('Submit for review')
    await expect(acts.filter({ hasText: 'Boris' })).toHaveCount(0)
    await boris.getByLabel('Person').fill('')
    await boris.getByRole('combobox', { name: /^Act/ }).selectOption('Held')
    await boris.getByRole('button', { name: 'Show' }).click()
    await expect(acts).toHaveCount(1)
    await expect(acts).toContainText('Not before the trial.')
    await boris.getByLabel('Article’s id').fill('two-tides')
    await boris.getByRole('button', { name: 'Show' }).click()
    await expect(boris.getByText('Nothing was done that matches')).toBeVisible()
  })
})
