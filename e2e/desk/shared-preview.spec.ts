import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../fixtures'
import { openArticle, save } from './editing-page'

test('a source reads one unpublished revision under an address of its own, and never a later one', async ({
  ownPaper,
  signIn,
  browser,
}) => {
  const desk = await signIn(ownPaper)
  const write = async (standfirst: string) => {
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill(standfirst)
    await save(desk)
  }
  await write('What the source may read.')
  await desk.goto(`${ownPaper.url}/admin/articles/two-tides/history`)
  await desk.getByRole('button', { name: 'Share preview…' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Share a preview' })
  await dialog.getByLabel('Days, 1 to 30').fill('3')
  await dialog.getByRole('button', { name: 'Make an address' }).click()
  const address = await dialog.getByRole('textbox', { name: /Works until/ }).inputValue()
  await desk.keyboard.press('Escape')
  await expect(desk.getByRole('button', { name: 'Share preview…' })).toBeFocused()
  await write('What came later.')

  const source = await (await browser.newContext()).newPage()
  const answer = await source.goto(address)
  expect(answer?.status()).toBe(200)
  await expect(source.getByText('What the source may read.')).toBeVisible()
  await expect(source.getByText('What came later.')).toHaveCount(0)
  await expect(source.getByRole('complementary', { name: 'About this preview' })).toContainText('Unpublished')
  const headers = answer?.headers() ?? {}
  expect(headers['cache-control']).toBe('private, no-store')
  expect(headers['x-robots-tag']).toContain('noindex')
  expect(headers['referrer-policy']).toBe('no-referrer')
  const html = (await answer?.text()) ?? ''
  expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/)
  expect(html).not.toContain('<script')
  expect(await (await fetch(`${ownPaper.url}/science/why-two-high-tides`)).text()).not.toContain('the source may read')

  const altered = await source.goto(`${address.slice(0, -1)}${address.endsWith('A') ? 'B' : 'A'}`)
  expect(altered?.status()).toBe(404)
  await expect(source.getByRole('heading', { name: 'There is no such preview' })).toBeVisible()
  await expect(source.getByText('What the source may read.')).toHaveCount(0)
})

test('an address that has expired, or that names a text of another story, shows nothing of it', async ({
  ownPaper,
}) => {
  const secret = (await readFile(path.join(ownPaper.content, '.broadsheet/secret'), 'utf8')).trim()
  const address = (contents: unknown[]) => {
    const said = Buffer.from(JSON.stringify(contents)).toString('base64url')
    const key = createHmac('sha256', secret).update('broadsheet: an address that shows one revision').digest()
    return `${ownPaper.url}/preview/${said}.${createHmac('sha256', key).update(said).digest('base64url')}`
  }
  const blob = 'a'.repeat(40)
  const expired = await fetch(address(['two-tides', blob, Date.now() - 1000]))
  expect(expired.status).toBe(410)
  const page = await expired.text()
  expect(page).toContain('This preview has ended')
  expect(page).not.toContain('Why two high tides come')
  expect((await fetch(address(['two-tides', blob, Date.now() + 60_000]))).status).toBe(404)
})
