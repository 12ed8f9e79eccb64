import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures'
import { askToPublish, openArticle, save, typeInto, writeSource } from './editing-page'

/** Everything that a page's policy refuses, in this window and those that it opens. */
function refusedBy(desk: Page): string[] {
  const refused: string[] = []
  const listen = (page: Page) =>
    page.on('console', (message) => {
      if (/Content[- ]Security[- ]Policy/i.test(message.text())) refused.push(message.text())
    })
  listen(desk)
  desk.context().on('page', listen)
  return refused
}

test('the whole desk works under its policy, and nothing on it asks for what the policy refuses', async ({
  ownPaper,
  signIn,
}) => {
  test.slow()
  const desk = await signIn(ownPaper)
  const refused = refusedBy(desk)
  await openArticle(desk, ownPaper, 'two-tides')
  await typeInto(desk, 'tide', ' More.')
  await save(desk)
  await writeSource(desk, 'It rains in *the* harbour.\n')
  // The sheet that the source view brings is in force: without it this would be the page’s own font.
  const white = await desk.locator('.cm-content').evaluate((content) => getComputedStyle(content).whiteSpace)
  expect(white).toBe('break-spaces')
  await desk.getByRole('button', { name: 'Page view' }).click()
  const dialog = await askToPublish(desk)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  for (const page of ['', '/articles/two-tides/preview', '/articles/two-tides/history', '/log', '/health']) {
    const answer = await desk.goto(`${ownPaper.url}/admin${page}`)
    const headers = answer?.headers() ?? {}
    expect(headers['content-security-policy'], page).toMatch(
      /script-src 'self' 'nonce-[\w+/]{24}' 'strict-dynamic'; style-src 'self' 'nonce-/,
    )
    expect(headers['content-security-policy'], page).toContain("frame-ancestors 'none'")
    expect(headers, page).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    await desk.waitForLoadState('networkidle')
  }
  expect(refused).toEqual([])
})

test('a script without the word of the page is not run', async ({ paper, signIn }) => {
  const desk = await signIn(paper)
  const refused = refusedBy(desk)
  await desk.evaluate(() => {
    const box = document.createElement('div')
    box.innerHTML = '<img src="/no-such-picture" onerror="document.title = \'Taken over\'">'
    document.body.append(box)
  })
  await expect.poll(() => refused.length).toBeGreaterThan(0)
  expect(await desk.title()).not.toBe('Taken over')
})

test('an editor takes the log away as a file, a reporter and a stranger do not', async ({ ownPaper, signIn }) => {
  test.slow()
  await ownPaper.employ('boris', { name: 'Boris', role: 'editor' })
  await ownPaper.employ('ana', { name: 'Ana', role: 'reporter' })
  await mkdir(path.join(ownPaper.content, 'drafts'), { recursive: true })
  await writeFile(path.join(ownPaper.content, 'drafts/sum.mdx'), '---\nid: sum\nheadline: Sum\n---\n\nA sum.\n')
  const editor = await signIn(ownPaper, 'boris')
  await openArticle(editor, ownPaper, 'sum')
  await editor.getByRole('textbox', { name: 'Headline', exact: true }).fill('=1+1')
  await save(editor)
  await editor.goto(`${ownPaper.url}/admin/log?by=boris&act=save`)
  await expect(editor.getByText(', editor')).toBeVisible()
  const address = await editor.getByRole('link', { name: 'Take away as CSV' }).getAttribute('href')
  const answer = await editor.request.get(ownPaper.url + address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': expect.stringContaining('no-store'),
  })
  const lines = (await answer.text()).split('\r\n')
  expect(lines[1]).toMatch(/^"[^"]+","","Boris","editor","save","Save draft: =1\+1","sum",/)
  expect(lines.slice(2)).toEqual([''])
  const reporter = await signIn(ownPaper, 'ana')
  await reporter.goto(`${ownPaper.url}/admin/log`)
  await expect(reporter.getByRole('list', { name: 'Acts' })).toBeVisible()
  await expect(reporter.getByRole('link', { name: 'Take away as CSV' })).toHaveCount(0)
  expect((await reporter.request.get(`${ownPaper.url}/admin/log.csv`)).status()).toBe(403)
  expect((await fetch(`${ownPaper.url}/admin/log.csv`)).status).toBe(401)
})
