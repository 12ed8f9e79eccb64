import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import type { RunningPaper } from '../start-paper'

const address = '/science/why-two-high-tides'
const headline = 'two high tides come each day'
/** Every page that shows the story, its own first. */
const pages = [address, '/', '/science', '/authors/science-desk', '/topics/oceans']

/** Adds lines to the story's frontmatter by hand; answers how it was before. */
async function addToFrontmatter(paper: RunningPaper, lines: string): Promise<() => Promise<void>> {
  const file = path.join(paper.content, 'articles/2026/11/why-two-high-tides.mdx')
  const before = await readFile(file, 'utf8')
  await writeFile(file, before.replace(/^(kind: .*)$/m, `$1\n${lines}`))
  return () => writeFile(file, before)
}

const get = async (paper: RunningPaper, page: string) => {
  const answer = await fetch(paper.url + page)
  return { status: answer.status, html: await answer.text() }
}

/** Waits until every page shows the story, or none does. */
async function shown(paper: RunningPaper, status: number, there: boolean, timeout = 20_000): Promise<void> {
  await expect(async () => {
    for (const page of pages) {
      const { status: answered, html } = await get(paper, page)
      expect(`${page} ${answered}`).toBe(`${page} ${page === address ? status : 200}`)
      expect(`${page} ${html.includes(headline)}`).toBe(`${page} ${there}`)
    }
  }).toPass({ timeout, intervals: [200] })
}

test.describe('what readers see of the workflow', () => {
  test('a withdrawn story answers 410 with the note and nothing of itself, is in no list, and can come back', async ({
    ownPaper,
  }) => {
    await shown(ownPaper, 200, true)
    const putBack = await addToFrontmatter(
      ownPaper,
      'withdrawn:\n  at: 2026-11-23T12:00:00Z\n  note: The tables it rests on were misread.\n',
    )
    await shown(ownPaper, 410, false)
    // At its old section too, and from the pages that are kept.
    for (const page of [address, address, '/world/why-two-high-tides', '/Science/Why-Two-High-Tides']) {
      const { status, html } = await get(ownPaper, page)
      expect(status).toBe(410)
      expect(html).toContain('The tables it rests on were misread.')
      expect(html).toMatch(/<meta name="robots" content="noindex/)
      expect(html).not.toMatch(/two high tides|Twice a day|low-water|<script|broadsheet-status/)
    }
    await putBack()
    await shown(ownPaper, 200, true)
  })

  test('a held story is nowhere, and its reason is nobody’s to read', async ({ ownPaper }) => {
    await shown(ownPaper, 200, true)
    const lift = await addToFrontmatter(ownPaper, 'hold: The lawyers are reading.\n')
    await shown(ownPaper, 404, false)
    for (const page of pages) expect((await get(ownPaper, page)).html).not.toContain('lawyers')
    await lift()
    await shown(ownPaper, 200, true)
  })

  test('an embargoed story is nowhere a second before its time, and everywhere on the first fresh page after', async ({
    ownPaper,
  }) => {
    await shown(ownPaper, 200, true)
    const until = Date.now() + 25_000
    await addToFrontmatter(ownPaper, `embargoUntil: ${new Date(until).toISOString()}\n`)
    await shown(ownPaper, 404, false)
    expect(Date.now(), 'the machine was too busy to see the embargo').toBeLessThan(until - 1000)
    while (Date.now() < until - 1000) {
      for (const page of pages) expect((await get(ownPaper, page)).html).not.toContain(headline)
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    await new Promise((resolve) => setTimeout(resolve, until - Date.now() + 1000))
    // The first request may still get the page that was kept, and has the new one made.
    for (const page of pages) await get(ownPaper, page)
    await shown(ownPaper, 200, true)
  })
})
