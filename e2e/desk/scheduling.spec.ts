import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import type { RunningPaper } from '../start-paper'
import { askToPublish, awake, openArticle, save, statusOf } from './editing-page'
import { ferry, ferryAddress, fileOf, openFerry, readersGet, sayWhy, workflowOf } from './newsroom'

const tides = '/science/why-two-high-tides'
const headline = 'two high tides come each day'
/** Every page that shows the story. */
const lists = ['/', '/science', '/topics/oceans', '/authors/science-desk']

/** Waits for the first fresh page: the request before it may get the kept one, and has the new one made. */
async function appears(paper: RunningPaper, address: string, words: string): Promise<void> {
  await expect(async () => {
    const { status, html } = await readersGet(paper, address)
    expect([address, status, html.includes(words)]).toEqual([address, 200, true])
  }).toPass({ timeout: 20_000, intervals: [250] })
}

// By its headline: a page of what is not there offers a search for the words of its address.
test.describe('a story that waits for its time', () => {
  test('is scheduled by the newsroom’s clock, is nowhere before, and is there on the first fresh page after', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    expect((await readersGet(ownPaper, ferryAddress)).status).toBe(404)
    await openFerry(desk, ownPaper)
    const dialog = await askToPublish(desk)
    await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).check()
    await dialog.getByRole('radio', { name: /^At a time.*Europe\/London/ }).check()
    const time = dialog.getByLabel('Time in Europe/London')
    await time.fill('2020-01-01T06:00')
    await expect(dialog.getByText('This time is past.')).toBeVisible()
    await time.fill('2031-03-30T01:30')
    await expect(dialog.getByText('so it never comes')).toBeVisible()
    await time.fill('2031-07-01T06:00')
    // Summer in London: an hour before Greenwich.
    await dialog.getByRole('button', { name: /^Schedule for Tue.*1 July.*06:00 BST/ }).click()
    await expect(statusOf(desk)).toContainText(/^Scheduled for Tue.*1 July.*06:00 BST/)
    await expect(workflowOf(desk)).toContainText('Scheduled')
    await expect(desk.getByRole('link', { name: 'View published' })).toHaveCount(0)
    const file = 'articles/2031/07/the-ferrys-last-crossing.mdx'
    const scheduled = await fileOf(ownPaper, file)
    expect(scheduled).toMatch(/^published: 2031-07-01T05:00:00Z$/m)
    expect((await readersGet(ownPaper, ferryAddress)).status).toBe(404)
    expect((await readersGet(ownPaper, '/world')).html).not.toContain('ferry’s last crossing')
    await desk.goto(`${ownPaper.url}/admin?state=scheduled`)
    await expect(desk.getByRole('row', { name: /last crossing/ })).toContainText('Scheduled')

    const comes = Date.now() + 6000
    const soon = `published: ${new Date(comes).toISOString()}`
    await writeFile(path.join(ownPaper.content, file), scheduled.replace(/^published: .*$/m, soon))
    while (Date.now() < comes - 300) {
      for (const page of [ferryAddress, '/world'])
        expect((await readersGet(ownPaper, page)).html).not.toContain('ferry’s last crossing')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    await new Promise((resolve) => setTimeout(resolve, comes - Date.now() + 500))
    await appears(ownPaper, ferryAddress, 'ferry’s last crossing')
    await appears(ownPaper, '/world', 'ferry’s last crossing')
  })

  test('keeps its time when it is opened again, is taken off the schedule, and is a draft with all its words', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openFerry(desk, ownPaper)
    const dialog = await askToPublish(desk)
    await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).check()
    await dialog.getByRole('radio', { name: /^At a time/ }).check()
    await dialog.getByLabel('Time in Europe/London').fill('2031-01-15T06:00')
    await dialog.getByRole('button', { name: /^Schedule for/ }).click()
    await expect(statusOf(desk)).toContainText('Scheduled for')
    await desk.reload()
    await awake(desk)
    await expect(workflowOf(desk)).toContainText('Scheduled')
    const again = await askToPublish(desk)
    await expect(again.getByLabel('Time in Europe/London')).toHaveValue('2031-01-15T06:00')
    await desk.keyboard.press('Escape')
    await expect(again).toHaveCount(0)
    await expect(desk.getByRole('button', { name: 'Publish …' })).toBeFocused()
    await workflowOf(desk).getByRole('button', { name: 'Take off the schedule' }).click()
    await expect(statusOf(desk)).toContainText('Taken off the schedule')
    await expect(workflowOf(desk)).toContainText('Draft')
    expect(await fileOf(ownPaper, 'drafts/ferry.mdx')).toBe(
      ferry.replace('bylines: [World desk]\n', 'bylines: [World desk]\nslug: the-ferrys-last-crossing\n'),
    )
    await expect(fileOf(ownPaper, 'articles/2031/01/the-ferrys-last-crossing.mdx')).rejects.toThrow('ENOENT')
    await desk.getByLabel('Standfirst').fill('A new standfirst.')
    await save(desk)
    expect(await fileOf(ownPaper, 'drafts/ferry.mdx')).toContain('A new standfirst.')
  })

  test('is published under an embargo: its writer sees when, readers see nothing until then', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openFerry(desk, ownPaper)
    await desk.getByText('More about this story').click()
    const until = Date.now() + 15_000
    await desk.getByLabel('Embargo until').fill(new Date(until).toISOString())
    const dialog = await askToPublish(desk)
    await dialog.getByRole('checkbox', { name: /^Publish all the same/ }).check()
    await dialog.getByRole('button', { name: /^Publish, for readers from/ }).click()
    await expect(statusOf(desk)).toContainText('Scheduled for')
    await expect(workflowOf(desk)).toContainText('Embargoed')
    expect(Date.now()).toBeLessThan(until - 1000)
    while (Date.now() < until - 300) {
      for (const page of [ferryAddress, '/world'])
        expect((await readersGet(ownPaper, page)).html).not.toContain('ferry’s last crossing')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    await new Promise((resolve) => setTimeout(resolve, until - Date.now() + 500))
    await appears(ownPaper, ferryAddress, 'ferry’s last crossing')
    await appears(ownPaper, '/world', 'ferry’s last crossing')
  })

  test('is held with a reason: gone from every page and list, found at the desk; lifted, it is back at once', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    for (const page of [tides, ...lists]) expect((await readersGet(ownPaper, page)).html).toContain(headline)
    await openArticle(desk, ownPaper, 'two-tides')
    await sayWhy(desk, { act: 'Hold …', does: 'Hold the story', why: 'The lawyers are reading.' })
    await expect(statusOf(desk)).toContainText('Held')
    expect((await readersGet(ownPaper, tides)).status).toBe(404)
    for (const page of [tides, ...lists]) {
      const { html } = await readersGet(ownPaper, page)
      expect(html).not.toContain(headline)
      expect(html).not.toContain('lawyers')
    }
    await desk.goto(`${ownPaper.url}/admin?search=bulge+moon`)
    await expect(desk.getByRole('row', { name: /two high tides/ })).toContainText('Held')
    await desk.getByRole('link', { name: /two high tides/ }).click()
    await expect(desk.getByText('The story is held: The lawyers are reading.')).toBeVisible()
    await workflowOf(desk).getByRole('button', { name: 'Lift the hold' }).click()
    await expect(statusOf(desk)).toContainText('Hold lifted')
    await expect(desk.getByText('No hold is on it')).toBeVisible()
    for (const page of [tides, ...lists]) expect((await readersGet(ownPaper, page)).html).toContain(headline)
  })

  test('is held before anybody has read it, and cannot be published until that is lifted', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openFerry(desk, ownPaper)
    await sayWhy(desk, { act: 'Hold …', does: 'Hold the story', why: 'Not before the trial.' })
    await expect(workflowOf(desk)).toContainText('Held')
    await desk.goto(`${ownPaper.url}/admin?state=held`)
    await desk.getByRole('link', { name: /last crossing/ }).click()
    const dialog = await askToPublish(desk)
    await expect(dialog.getByText('The story is held: Not before the trial.')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Publish now' })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await workflowOf(desk).getByRole('button', { name: 'Lift the hold' }).click()
    await expect(workflowOf(desk)).toContainText('Draft')
    expect(await fileOf(ownPaper, 'drafts/ferry.mdx')).toBe(ferry)
  })
})
