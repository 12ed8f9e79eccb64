import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openArticle, publish } from '../desk/editing-page'
import { expect, test } from '../fixtures'

const tides = 'articles/2026/11/why-two-high-tides.mdx'
const address = '/science/why-two-high-tides'

test.describe('what changed in a story', () => {
  test('is told from publication to publication, and each version can be read and cited, but no draft', async ({
    ownPaper,
    page,
    signIn,
  }) => {
    const history = `${ownPaper.url}${address}/history`
    await page.goto(history)
    await expect(page.locator('main')).toContainText('Nothing that readers see has been changed')
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('The moon pulls, and the sea answers twice.')
    await publish(desk)
    await desk.getByLabel('Standfirst').fill('Words that only the desk should read.')
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await page.goto(`${ownPaper.url}${address}`)
    await page.getByRole('link', { name: 'What changed in this story' }).click()
    await expect(page).toHaveURL(history)
    await expect(page.locator('main')).not.toContainText('only the desk')
    await expect(page.locator('ins', { hasText: 'twice' })).toBeVisible()
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/\/why-two-high-tides$/)
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex')
    const versions = page.locator('main ol').getByRole('heading').getByRole('link')
    await expect(versions).toHaveCount(2)
    await versions.last().click()
    await expect(page.getByRole('complementary', { name: 'About this version' })).toContainText('older version')
    await expect(page.locator('main')).toContainText('the land decides how much')
    await expect(page.getByRole('region', { name: 'Cite this version' })).toContainText(page.url())
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/\/why-two-high-tides$/)
    await page.getByRole('link', { name: 'Read the newest version' }).click()
    await expect(page.locator('main')).toContainText('the sea answers twice')
  })

  test('goes out of sight with the story, every version of it, and comes back without what was withdrawn', async ({
    ownPaper,
  }) => {
    const file = path.join(ownPaper.content, tides)
    const text = await readFile(file, 'utf8')
    const history = `${ownPaper.url}${address}/history`
    const versions = async () =>
      [...(await (await fetch(history)).text()).matchAll(/\/history\/[0-9a-f]{12}/g)].map(([found]) => found)
    await writeFile(file, text.replace('Twice a day', 'Thrice a day'))
    await expect.poll(versions).toHaveLength(2)
    const [, first = ''] = await versions()
    const older = ownPaper.url + address + first
    const statuses = async () => Promise.all([address, `${address}/history`, address + first].map(status))
    const status = async (place: string) => (await fetch(ownPaper.url + place)).status
    expect(await statuses()).toEqual([200, 200, 200])
    await writeFile(file, text.replace('---\n\n', 'hold: The court decides.\n---\n\n'))
    await expect.poll(statuses).toEqual([404, 404, 404])
    expect(await (await fetch(older)).text()).not.toContain('Twice a day')
    await writeFile(
      file,
      text.replace('---\n\n', 'withdrawn: { at: 2026-11-24T08:00:00Z, note: It was wrong. }\n---\n\n'),
    )
    await expect.poll(statuses).toEqual([410, 410, 410])
    await writeFile(file, text.replace('Twice a day', 'Two times a day'))
    await expect.poll(statuses).toEqual([200, 200, 404])
    expect(await versions()).toHaveLength(1)
  })

  test('is at an address that answers only for what readers have had', async ({ ownPaper }) => {
    for (const unknown of ['000000000000', 'HEAD', '..%2f..%2fsite', 'page', '%ff'])
      expect((await fetch(`${ownPaper.url}${address}/history/${unknown}`)).status, unknown).toBe(404)
    const led = await fetch(`${ownPaper.url}/world/why-two-high-tides/history`, { redirect: 'manual' })
    expect([led.status, led.headers.get('location')]).toEqual([308, `${address}/history`])
  })
})

test('a past that cannot be reached is said to be away, and found again once it is back', async ({ ownPaper }) => {
  // Without it Git sees no history; what is printed now is read through a process that runs already.
  const kept = path.join(ownPaper.content, '.broadsheet/history.git/HEAD')
  expect((await fetch(ownPaper.url + address)).status).toBe(200)
  await rename(kept, `${kept}.away`)
  const away = await fetch(`${ownPaper.url}${address}/history`)
  const html = await away.text()
  expect([away.status, away.headers.get('content-security-policy')]).toEqual([
    503,
    expect.stringContaining("script-src 'none'"),
  ])
  expect(away.headers.get('retry-after')).toBe('60')
  expect(html).toMatch(/<title>The history cannot be read just now · /)
  expect(html).toContain('Please come back in a few minutes.')
  expect(html).toMatch(/<meta name="robots" content="noindex/)
  expect(html).not.toContain('broadsheet-status')
  expect((await fetch(ownPaper.url + address)).status).toBe(200)
  await rename(`${kept}.away`, kept)
  // That one is asked anew after a minute; others have not been asked.
  expect((await fetch(`${ownPaper.url}/world/noon/history`)).status).toBe(200)
})
