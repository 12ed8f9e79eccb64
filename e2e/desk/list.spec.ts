import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'
import type { RunningPaper } from '../start-paper'

/** Puts drafts into the folder by hand and waits until the desk lists them. */
async function addDrafts(paper: RunningPaper, desk: Page, drafts: Record<string, string>): Promise<void> {
  await mkdir(path.join(paper.content, 'drafts'), { recursive: true })
  for (const [name, text] of Object.entries(drafts)) await writeFile(path.join(paper.content, 'drafts', name), text)
  await expect(async () => {
    await desk.goto(`${paper.url}/admin?search=bridge+has+won`)
    await expect(desk.locator('tbody tr')).toHaveCount(2, { timeout: 500 })
  }).toPass()
}

const ready = `---
id: ferry-last
headline: The ferry’s last crossing
standfirst: After ninety years the bridge has won.
section: world
kind: news
bylines: [World desk]
image:
  src: /media/low-water.webp
  alt: A ship on the mud
  credit: A. Reporter
---

It left at noon.
`
const unready = ready
  .replace('ferry-last', 'ferry-first')
  .replace('last crossing', 'first crossing')
  .replace('bylines: [World desk]\n', '')

const drafts = {
  'ferry-last.mdx': ready,
  'ferry-first.mdx': unready,
  'ferry-first.review.yaml': 'state: review\nby: Ana\n',
}

/** A checkbox by the headline beside it. */
const box = (desk: Page, headline: RegExp) => desk.getByRole('row', { name: headline }).getByRole('checkbox')

test.describe('the list of everything', () => {
  test('narrows, sorts and pages by its address alone, and is cleared in one step', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await addDrafts(ownPaper, desk, drafts)
    await desk.getByLabel('State').selectOption('In review')
    await desk.waitForURL(/state=review/)
    await expect(desk.getByRole('link', { name: /first crossing/ })).toBeVisible()
    await expect(desk.getByText('One article')).toBeVisible()
    await desk.getByRole('link', { name: 'Clear' }).click()
    await desk.waitForURL(`${ownPaper.url}/admin`)
    await desk.getByLabel('Author').selectOption('Science desk')
    await desk.waitForURL(/author=science-desk/)
    const headlines = desk.locator('tbody th a')
    const sorted = (texts: string[]) => [...texts].sort((one, other) => one.localeCompare(other))
    await desk.getByRole('link', { name: 'Article', exact: true }).click()
    await desk.waitForURL(/author=science-desk.*sort=headline/)
    await expect(desk.getByRole('columnheader', { name: /Article/ })).toHaveAttribute('aria-sort', 'ascending')
    const up = await headlines.allTextContents()
    expect(up.length).toBeGreaterThan(1)
    expect(up).toEqual(sorted(up))
    await desk.getByRole('link', { name: 'Article', exact: true }).click()
    await desk.waitForURL(/direction=descending/)
    await expect(desk.getByRole('columnheader', { name: /Article/ })).toHaveAttribute('aria-sort', 'descending')
    expect(await headlines.allTextContents()).toEqual(up.toReversed())
    await desk.getByText('Kind and time').click()
    await desk.getByLabel('Changed from').fill('1990-01-01')
    await desk.getByLabel('to', { exact: true }).fill('1990-01-31')
    await desk.getByRole('button', { name: 'Search' }).click()
    await expect(desk.getByText('Nothing matches')).toBeVisible()
    await expect(desk.getByLabel('Changed from')).toHaveValue('1990-01-01')
  })

  test('works without scripts', async ({ paper, signIn, withoutScripts }) => {
    const page = await withoutScripts(await signIn(paper))
    await page.goto(`${paper.url}/admin`)
    await page.getByLabel('Section').selectOption('Politics')
    await page.getByRole('searchbox').fill('ballot')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/search=ballot.*section=politics/)
    await expect(page.getByRole('link', { name: /paper ballot/ })).toBeVisible()
  })

  test('is worked through with keys alone', async ({ paper, signIn }) => {
    const desk = await signIn(paper)
    const rows = desk.locator('tbody tr')
    await expect(rows.first()).toBeVisible()
    await desk.keyboard.press('?')
    await expect(desk.getByRole('dialog', { name: 'Keys of the list' })).toBeVisible()
    await desk.keyboard.press('j')
    await desk.keyboard.press('Escape')
    await expect(desk.getByRole('dialog')).toHaveCount(0)
    await desk.keyboard.press('j')
    await expect(rows.nth(0).getByRole('link')).toBeFocused()
    await desk.keyboard.press('x')
    await expect(desk.getByText('One article chosen')).toBeVisible()
    await desk.keyboard.press('j')
    await desk.keyboard.press('ArrowDown')
    await desk.keyboard.press('Shift+X')
    await expect(desk.getByText('3 articles chosen')).toBeVisible()
    await desk.keyboard.press('Shift+ArrowDown')
    await expect(desk.getByText('4 articles chosen')).toBeVisible()
    await desk.keyboard.press('k')
    await desk.keyboard.press('x')
    await expect(desk.getByText('3 articles chosen')).toBeVisible()
    await desk.keyboard.press('/')
    await expect(desk.getByRole('searchbox')).toBeFocused()
    await desk.keyboard.type('jx')
    await expect(desk.getByRole('searchbox')).toHaveValue('jx')
    await rows.nth(1).getByRole('link').focus()
    await desk.keyboard.press('Enter')
    await desk.waitForURL(/\/admin\/articles\//)
  })
})

test.describe('an act over many articles', () => {
  test('publishes what can be published and says what is in the way of the rest', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await addDrafts(ownPaper, desk, drafts)
    await box(desk, /last crossing/).check()
    await box(desk, /first crossing/).check()
    await desk.getByRole('button', { name: 'Publish…' }).click()
    const dialog = desk.getByRole('dialog', { name: 'Publish 2 articles' })
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(dialog.getByText('1 done, 1 not done.')).toBeVisible()
    const result = dialog.getByRole('listitem').first()
    await expect(result).toContainText('first crossing')
    await expect(result).toContainText(/bylines is missing/)
    await expect(result.getByRole('link')).toHaveAttribute('href', '/admin/articles/ferry-first')
    expect((await fetch(`${ownPaper.url}/world/the-ferrys-last-crossing`)).status).toBe(200)
    // Put right meanwhile, it alone is tried again.
    await writeFile(
      path.join(ownPaper.content, 'drafts/ferry-first.mdx'),
      unready.replace('kind: news\n', 'kind: news\nbylines: [Ana]\n'),
    )
    await dialog.getByRole('button', { name: 'Try this one again' }).click()
    await expect(dialog.getByText('1 done.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(desk.getByRole('toolbar')).toHaveCount(0)
    expect((await fetch(`${ownPaper.url}/world/the-ferrys-first-crossing`)).status).toBe(200)
    await expect(desk.getByRole('row', { name: /last crossing/ })).toContainText('Published')
  })

  test('moves all that match to another section, where their old addresses lead; the log says so', async ({
    ownPaper,
    signIn,
  }) => {
    const story = `${ownPaper.url}/science/why-two-high-tides`
    expect((await fetch(story)).status).toBe(200)
    const desk = await signIn(ownPaper)
    const file = path.join(ownPaper.content, 'articles/2026/11/why-two-high-tides.mdx')
    const before = await readFile(file, 'utf8')
    await desk.goto(`${ownPaper.url}/admin?section=science`)
    const count = await desk.locator('tbody tr').count()
    await desk.getByRole('checkbox').nth(1).check()
    await desk.getByRole('button', { name: `Choose all ${count} that match` }).click()
    await expect(desk.getByText(`${count} articles chosen`)).toBeVisible()
    await desk.getByRole('button', { name: 'Move…' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('To the section').selectOption('Culture')
    await dialog.getByRole('button', { name: 'Move' }).click()
    await expect(dialog.getByText(`${count} done.`)).toBeVisible()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(desk.getByText('Nothing matches')).toBeVisible()
    const moved = await fetch(story, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([308, '/culture/why-two-high-tides'])
    expect(await (await fetch(`${ownPaper.url}/culture`)).text()).toContain('Why two high tides')
    expect(await readFile(file, 'utf8')).toBe(before.replace('section: science', 'section: culture'))

    await desk.getByRole('link', { name: 'Log' }).click()
    const acts = desk.getByRole('list', { name: 'Acts' })
    const last = acts.getByRole('listitem').first()
    await expect(last).toContainText(`Move to Culture: ${count} articles`)
    await expect(last).toContainText('Admin')
    await last.getByText(`${count} articles`, { exact: true }).click()
    await expect(last.getByRole('link', { name: 'two-tides' })).toHaveAttribute(
      'href',
      '/admin/articles/two-tides/history',
    )
    await desk.getByRole('combobox', { name: /^Act/ }).selectOption('Given a topic')
    await desk.getByRole('button', { name: 'Show' }).click()
    await expect(desk.getByText('Nothing was done that matches')).toBeVisible()
    await desk.goto(`${ownPaper.url}/admin/log?article=two-tides&by=admin`)
    await expect(acts.getByText(/Move to Culture/)).toBeVisible()
    await desk.goto(`${ownPaper.url}/admin/log?until=1990-01-01`)
    await expect(desk.getByText('Nothing was done that matches')).toBeVisible()
  })
})
