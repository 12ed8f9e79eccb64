import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import { askToPublish, awake, draftOf, openArticle, publish, save, statusOf, writeSource } from './editing-page'

test.describe('a journalist', () => {
  test('edits a story on a page that looks like its own, saves, publishes, and the reader’s next request shows it', async ({
    ownPaper,
    signIn,
  }) => {
    const story = `${ownPaper.url}/science/why-two-high-tides`
    const before = await (await fetch(story)).text()
    const desk = await signIn(ownPaper)
    await desk.getByRole('link', { name: /Why two high tides/ }).click()
    await awake(desk)
    await desk.getByLabel('Headline', { exact: true }).fill('Why the sea rises twice a day')
    await save(desk)
    expect(await (await fetch(story)).text()).toBe(before)
    await publish(desk)
    for (const page of [story, ownPaper.url, `${ownPaper.url}/science`]) {
      expect(await (await fetch(page)).text()).toContain('Why the sea rises twice a day')
    }
  })

  test('publishes, and a reader’s browser that has the old page shows the new one at the next click', async ({
    ownPaper,
    signIn,
    page,
  }) => {
    const story = page.getByRole('link', { name: /longest railway/ }).first()
    await page.goto(ownPaper.url)
    await story.click()
    await expect(page.locator('h1')).toContainText('The longest railway')
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'longest-railway')
    await desk.getByLabel('Headline', { exact: true }).fill('The longest railway, once more')
    await publish(desk)
    await page.getByRole('link', { name: 'World', exact: true }).first().click()
    await expect(page.locator('h1')).toHaveText('World')
    await page.getByRole('link', { name: 'The longest railway, once more' }).first().click()
    await expect(page.locator('h1')).toHaveText('The longest railway, once more')
    const { etag = '', 'cache-control': cacheControl } = (await page.request.get(page.url())).headers()
    expect(cacheControl).toBe('public, max-age=0, must-revalidate')
    expect((await page.request.get(page.url(), { headers: { 'if-none-match': etag } })).status()).toBe(304)
  })

  test('begins a story, is told what it lacks, and publishes it at an address made from its headline', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await desk.getByRole('button', { name: 'New article' }).click()
    await desk.waitForURL(/\/admin\/articles\/[a-z0-9]+$/)
    await awake(desk)
    const dialog = await askToPublish(desk)
    await expect(dialog.getByText(/headline is missing. Say the news in one line/i)).toBeVisible()
    await expect(dialog.getByText(/bylines is missing/i)).toBeVisible()
    await expect(dialog.getByRole('button', { name: /^Publish/ })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await desk.getByLabel('Headline', { exact: true }).fill('The ferry’s last crossing')
    await desk.getByLabel('Standfirst').fill('After ninety years the bridge has won.')
    await desk.getByLabel('Section').selectOption('World')
    await desk.getByLabel('Bylines').fill('World desk')
    await writeSource(desk, 'It left at noon.\n\n<PullQuote cite="A passenger">Nobody waved.</PullQuote>\n')
    await publish(desk)
    await expect(desk.getByRole('link', { name: 'View published' })).toHaveAttribute(
      'href',
      '/world/the-ferrys-last-crossing',
    )
    const page = await (await fetch(`${ownPaper.url}/world/the-ferrys-last-crossing`)).text()
    expect(page).toContain('It left at noon.')
    expect(page).toMatch(/<blockquote[^>]*>.*Nobody waved/s)
    const now = new Date()
    const month = `${now.getUTCFullYear()}/${String(now.getUTCMonth() + 1).padStart(2, '0')}`
    const file = await readFile(path.join(ownPaper.content, `articles/${month}/the-ferrys-last-crossing.mdx`), 'utf8')
    expect(file).toMatch(/^published: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/m)
  })

  test('opens a story and looks at what publishing would ask, and no draft is begun', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    await openArticle(desk, busyPaper, 'turnout')
    await expect(desk.getByText('Has what every story must have')).toBeVisible()
    const dialog = await askToPublish(desk)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(statusOf(desk)).toHaveText('')
    await expect(draftOf(busyPaper, 'turnout')).rejects.toThrow('ENOENT')
  })

  test('changes one word, and the file differs in one line', async ({ busyPaper, signIn }) => {
    const file = path.join(busyPaper.content, 'articles/2026/11/the-longest-railway.mdx')
    const before = (await readFile(file, 'utf8')).split('\n')
    const desk = await signIn(busyPaper)
    await openArticle(desk, busyPaper, 'longest-railway')
    const standfirst = desk.getByLabel('Standfirst')
    await standfirst.fill((await standfirst.inputValue()).replace('a week', 'seven days'))
    await save(desk)
    const after = (await draftOf(busyPaper, 'longest-railway')).split('\n')
    expect(after).toHaveLength(before.length)
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(1)
  })

  test('opens the whole page in a tab, where unsaved text shows too and follows the typing', async ({
    busyPaper,
    signIn,
  }) => {
    const desk = await signIn(busyPaper)
    await openArticle(desk, busyPaper, 'barometer')
    await desk.getByLabel('Headline', { exact: true }).fill('Not saved yet')
    const [tab] = await Promise.all([
      desk.waitForEvent('popup'),
      desk.getByRole('button', { name: 'Preview', exact: true }).click(),
    ])
    await expect(tab.locator('h1')).toHaveText('Not saved yet')
    await desk.getByLabel('Standfirst').fill('Nor is this.')
    await expect(tab.getByText('Nor is this.')).toBeVisible()
    await expect(tab.getByText('Read next')).toHaveCount(0)
    expect(await (await fetch(`${busyPaper.url}/science/what-the-barometer-knew-first`)).text()).not.toContain(
      'Not saved yet',
    )
  })

  test('discards a draft, takes the discard back, and finds the text as it was', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    await openArticle(desk, busyPaper, 'quorum')
    await desk.getByLabel('Standfirst').fill('A second thought.')
    await save(desk)
    const draft = path.join(busyPaper.content, 'drafts/quorum.mdx')
    const text = await readFile(draft, 'utf8')
    await desk.getByRole('button', { name: 'Discard draft' }).click()
    await expect(desk.getByText('The draft was discarded')).toBeVisible()
    await expect(readFile(draft)).rejects.toThrow('ENOENT')
    await desk.getByRole('button', { name: 'Take it back' }).click()
    await expect(statusOf(desk)).toContainText('Draft restored')
    expect(await readFile(draft, 'utf8')).toBe(text)
  })

  test('finds a story by words of its text, by state and by section', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await desk.getByRole('searchbox').fill('bulge moon')
    await desk.getByRole('button', { name: 'Search' }).click()
    await expect(desk.getByRole('link', { name: /Why two high tides/ })).toBeVisible()
    await expect(desk.getByText('One article')).toBeVisible()
    await desk.goto(`${ownPaper.url}/admin`)
    await desk.getByLabel('Section').selectOption('Politics')
    await desk.waitForURL(/section=politics/)
    await expect(desk.getByRole('link', { name: /Why two high tides/ })).toHaveCount(0)
    await expect(desk.getByRole('link', { name: /paper ballot/ })).toBeVisible()
    await desk.getByLabel('State').selectOption('Draft')
    await desk.waitForURL(/state=draft/)
    await expect(desk.getByText('Nothing matches')).toBeVisible()
  })
})
