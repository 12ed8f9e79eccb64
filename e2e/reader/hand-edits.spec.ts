import { execFileSync } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'

const tides = 'articles/2026/11/why-two-high-tides.mdx'
const address = '/science/why-two-high-tides'

/** Asks until the page says it. A newsroom is promised two seconds; a busy machine gets more, and is no fault of the paper. */
async function says(url: string, text: string | RegExp): Promise<void> {
  await expect(async () => expect(await (await fetch(url)).text()).toMatch(text)).toPass({
    timeout: 20_000,
    intervals: [100],
  })
}

test.describe('files that are changed by hand while the paper runs', () => {
  test('a new headline is on the article, the front and the lists within two seconds', async ({ ownPaper }) => {
    const pages = [address, '/', '/science', '/authors/science-desk', '/topics/oceans'].map(
      (page) => ownPaper.url + page,
    )
    for (const page of pages) await says(page, /two high tides/)
    const file = path.join(ownPaper.content, tides)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^headline: .*$/m, 'headline: The sea rises twice'))
    await Promise.all(pages.map((page) => says(page, /The sea rises twice/)))
  })

  test('a new file is a new article, and its address stops answering 404', async ({ ownPaper }) => {
    const url = `${ownPaper.url}/world/a-bridge-opens`
    expect((await fetch(url)).status).toBe(404)
    const article = `---
id: a-bridge
headline: A bridge opens
standfirst: Both banks came to look.
section: world
kind: news
bylines: [World desk]
published: 2026-11-20T10:00:00Z
---

They walked across.
`
    await writeFile(path.join(ownPaper.content, 'articles/2026/11/a-bridge-opens.mdx'), article)
    await says(url, /They walked across/)
    await says(`${ownPaper.url}/world`, /A bridge opens/)
    await rm(path.join(ownPaper.content, 'articles/2026/11/a-bridge-opens.mdx'))
    await expect(async () => expect((await fetch(url)).status).toBe(404)).toPass({ timeout: 20_000, intervals: [100] })
  })

  test('a file that no longer parses takes down nothing: readers keep the last good version, the desk lists it', async ({
    ownPaper,
    signIn,
  }) => {
    const file = path.join(ownPaper.content, tides)
    const good = await readFile(file, 'utf8')
    await writeFile(file, good.replace('kind: explainer', 'kind: gossip'))
    const desk = await signIn(ownPaper)
    await expect(async () => {
      await desk.goto(`${ownPaper.url}/admin`)
      await expect(desk.getByText(/why-two-high-tides\.mdx: kind is not one of/)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 5000 })
    expect(await (await fetch(ownPaper.url + address)).text()).toContain('two high tides')
    await writeFile(file, `${good}\n\n{process.exit()}\n`)
    await expect(async () => {
      await desk.goto(`${ownPaper.url}/admin`)
      await expect(desk.getByText(/why-two-high-tides\.mdx:\d+:1: /)).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 5000 })
    expect((await fetch(ownPaper.url + address)).status).toBe(200)
    await writeFile(file, good.replace('Twice a day', 'Mended: twice a day'))
    await says(ownPaper.url + address, /Mended: twice a day/)
    await desk.goto(`${ownPaper.url}/admin`)
    await expect(desk.getByText(/need.? attention/)).toHaveCount(0)
  })

  test('changes that were made while the paper was closed are there when it opens', async ({ ownPaper }) => {
    await says(ownPaper.url + address, /two high tides/)
    await ownPaper.kill()
    const file = path.join(ownPaper.content, tides)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^headline: .*$/m, 'headline: Written overnight'))
    await ownPaper.restart()
    expect(await (await fetch(ownPaper.url + address)).text()).toContain('Written overnight')
  })

  test('a content folder with a history of its own is followed through git pull', async ({ ownPaper }) => {
    await ownPaper.kill()
    const git = (folder: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@paper.example', ...args], {
        cwd: folder,
        stdio: 'pipe',
      })
    await rm(path.join(ownPaper.content, '.broadsheet'), { recursive: true, force: true })
    git(ownPaper.content, 'init', '-q', '-b', 'main')
    git(ownPaper.content, 'add', '-A')
    git(ownPaper.content, 'commit', '-qm', 'The paper')
    const elsewhere = `${ownPaper.content}-elsewhere`
    git(path.dirname(ownPaper.content), 'clone', '-q', ownPaper.content, elsewhere)
    const file = path.join(elsewhere, tides)
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^headline: .*$/m, 'headline: Pulled from elsewhere'))
    git(elsewhere, 'commit', '-qam', 'A better headline')
    await ownPaper.restart()
    await says(ownPaper.url + address, /two high tides/)
    git(ownPaper.content, 'pull', '-q', '--no-rebase', elsewhere, 'main')
    await says(ownPaper.url + address, /Pulled from elsewhere/)
    await rm(elsewhere, { recursive: true })
  })
})
