import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'

test('all corrections stand together, and each leads to the note under its story', async ({ page, paper }) => {
  await page.goto(paper.url)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections')
  const entry = page.locator('main li', { hasText: 'twelve hours and twenty-five minutes' })
  await expect(entry).toContainText('Correction')
  await expect(entry.locator('time')).toHaveText('23 November 2026')
  await entry.getByRole('link').click()
  await expect(page).toHaveURL(/why-two-high-tides#corrections$/)
  await expect(page.locator('#corrections')).toBeInViewport()
})

test('a correction is on the page as soon as its story has it, and goes with the story', async ({ ownPaper }) => {
  const corrections = async () => (await fetch(`${ownPaper.url}/corrections`)).text()
  expect(await corrections()).not.toContain('The boxes were red')
  const file = path.join(ownPaper.content, 'articles/2026/11/fifty-eight-boxes.mdx')
  const text = await readFile(file, 'utf8')
  const note =
    'corrections:\n  - at: 2026-11-24T09:00:00Z\n    kind: clarification\n    text: The boxes were red.\n---\n\n'
  await writeFile(file, text.replace('---\n\n', note))
  await expect.poll(corrections).toContain('The boxes were red')
  await writeFile(file, text.replace('---\n\n', `hold: Waiting.\n${note}`))
  await expect.poll(corrections).not.toContain('The boxes were red')
})
