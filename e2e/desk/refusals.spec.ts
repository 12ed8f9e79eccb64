import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Request } from 'playwright/test'
import { expect, test } from '../fixtures'
import { comeIn } from '../passkeys'
import { bodyOf, draftLike, draftOf, openArticle, statusOf, writeSource } from './editing-page'

test.describe('the desk refuses', () => {
  test('everybody who is not signed in, on every page', async ({ paper, page }) => {
    for (const address of [
      '/admin',
      '/admin/articles/two-tides',
      '/admin/articles/two-tides/preview',
      '/admin/articles/two-tides/history',
      '/admin/log',
      '/admin/account',
      '/admin/staff',
      '/admin/health',
    ]) {
      await page.goto(paper.url + address)
      await expect(page).toHaveURL(/\/admin\/sign-in$/)
      await expect(page.getByText('npm run invite', { exact: true })).toBeVisible()
    }
  })

  test('a used, an older, an altered and an invented invitation, kindly', async ({ paper, browser }) => {
    const older = await paper.signInAddress()
    const address = await paper.signInAddress()
    const visit = async (url: string) => {
      const page = await (await browser.newContext()).newPage()
      await page.goto(url)
      return page
    }
    await comeIn(await (await browser.newContext()).newPage(), address)
    for (const [bad, why] of [
      [address, 'was used already'],
      [older, 'a newer invitation for the same person has been used'],
      [`${address}x`, 'This is no invitation of this paper'],
      [`${paper.url}/admin/sign-in/invented`, 'This is no invitation of this paper'],
    ] as const) {
      const page = await visit(bad)
      await expect(page.getByRole('alert').filter({ hasText: why })).toBeVisible()
      await page.goto(`${paper.url}/admin`)
      await expect(page).toHaveURL(/\/admin\/sign-in$/)
    }
  })

  test('an invitation of somebody new, once they have been taken off the staff', async ({ busyPaper, browser }) => {
    const address = await busyPaper.signInAddress('anna', { name: 'Anna Berg', role: 'editor' })
    const page = await (await browser.newContext()).newPage()
    await comeIn(page, address)
    await expect(page.getByText('Anna Berg')).toBeVisible()
    await rm(path.join(busyPaper.content, 'staff/anna.yaml'))
    await page.goto(address)
    await expect(page.getByRole('alert').filter({ hasText: 'was used already' })).toBeVisible()
    await page.goto(`${busyPaper.url}/admin`)
    await expect(page).toHaveURL(/\/admin\/sign-in$/)
  })

  test('looking at an address does not use it up', async ({ paper, page }) => {
    const address = await paper.signInAddress()
    for (let visit = 0; visit < 3; visit++) expect((await fetch(address)).status).toBe(200)
    await comeIn(page, address)
  })

  test('a session whose person is no longer on the staff, at the next click', async ({ ownPaper, signIn }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('A last word.')
    await rm(path.join(ownPaper.content, 'staff/admin.yaml'))
    await desk.getByRole('button', { name: 'Publish …' }).click()
    await expect(desk.getByText('You are signed out, so nothing was changed.')).toBeVisible()
    await expect(desk.getByRole('dialog')).toHaveCount(0)
    expect(await (await fetch(`${ownPaper.url}/science/why-two-high-tides`)).text()).not.toContain('A last word')
  })

  test('every act that comes without a session, from another site or with a shape of its own', async ({
    ownPaper,
    signIn,
  }) => {
    const desk = await signIn(ownPaper)
    await openArticle(desk, ownPaper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('Sent by a stranger.')
    const isSave = (sent: Request) => (sent.postData() ?? '').includes('Sent by a stranger.')
    // Held back here, the save is as good as new when it is sent below.
    await desk.route(
      () => true,
      (route) => (isSave(route.request()) ? route.abort() : route.continue()),
    )
    const [request] = await Promise.all([
      desk.waitForRequest(isSave),
      desk.getByRole('button', { name: 'Save draft' }).click(),
    ])
    const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const action = request.headers()['next-action'] ?? ''
    const body = request.postData() ?? ''
    const send = (headers: Record<string, string>, text = body) =>
      fetch(request.url(), {
        method: 'POST',
        body: text,
        headers: { 'content-type': 'text/plain;charset=UTF-8', 'next-action': action, ...headers },
      })
    const attempts: [string, Record<string, string>, string?][] = [
      ['nobody', { origin: ownPaper.url }],
      ['a forged cookie', { origin: ownPaper.url, cookie: 'broadsheet-session=Fe26.2*1*abc*def' }],
      ['another site', { origin: 'https://evil.example', cookie }],
      ['no site at all', { cookie }],
      ['a hidden site', { origin: 'null', cookie }],
      ['a path for an id', { origin: ownPaper.url, cookie }, body.replaceAll('"two-tides"', '"../../site"')],
      ['numbers for texts', { origin: ownPaper.url, cookie }, '[{"id":1,"base":2,"texts":3,"body":4}]'],
      ['nothing', { origin: ownPaper.url, cookie }, '[]'],
      ['no JSON', { origin: ownPaper.url, cookie }, 'draft'],
    ]
    for (const [who, headers, text] of attempts) {
      const answer = await send(headers, text)
      await answer.text()
      await expect(readdir(path.join(ownPaper.content, 'drafts')), who).rejects.toThrow('ENOENT')
    }
    // The same request from the paper's own page is taken: none of them failed for another reason.
    await (await send({ origin: ownPaper.url, cookie })).text()
    expect(await readdir(path.join(ownPaper.content, 'drafts'))).toEqual(['two-tides.mdx'])
    expect(await draftOf(ownPaper, 'two-tides')).toContain('Sent by a stranger.')
  })

  test('the route that takes in changes, from anybody but the paper itself', async ({ paper }) => {
    for (const headers of [{}, { authorization: 'Bearer guess' }] as Record<string, string>[]) {
      expect((await fetch(`${paper.url}/internal/changes`, { method: 'POST', headers })).status).toBe(404)
    }
  })

  test('a body that would run code, with the line and column, and leads there', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    await openArticle(desk, busyPaper, 'two-tides')
    await writeSource(desk, 'It rains.\n\nA [link](javascript:alert(1)) and <img src="x" onerror="alert(1)" />.\n')
    for (const act of ['Save draft', 'Publish …']) {
      await desk.getByRole('button', { name: act }).click()
      await expect(desk.getByRole('button', { name: 'Line 3, column 3', exact: true })).toBeVisible()
      // What was asked for has been answered: until then the focus is still to go there.
      await expect(desk.getByRole('alert').filter({ hasText: 'in the way' })).toBeFocused()
    }
    await desk.getByRole('button', { name: 'Line 3, column 3', exact: true }).click()
    await expect(bodyOf(desk)).toBeFocused()
    await expect(desk.getByRole('dialog')).toHaveCount(0)
    await expect(draftOf(busyPaper, 'two-tides')).rejects.toThrow('ENOENT')
  })

  test('a body that cannot be saved yet, without taking the writer out of it', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await draftLike(busyPaper, '2026/11/why-two-high-tides.mdx')
    await openArticle(desk, busyPaper, id)
    await writeSource(desk, 'It rains.\n\n<Factbox title="Not closed')
    await expect(statusOf(desk)).toContainText('Not saved')
    // Long enough for whatever the page does by itself.
    await desk.waitForTimeout(6000)
    await desk.keyboard.type(' yet">\n\nA fact.\n\n</Factbox>\n')
    await expect(statusOf(desk)).toContainText('Saved')
    expect(await draftOf(busyPaper, id)).toContain('<Factbox title="Not closed yet">')
  })

  test('a body of five megabytes, with a sentence', async ({ busyPaper, signIn }) => {
    const desk = await signIn(busyPaper)
    const id = await draftLike(busyPaper, '2026/11/why-two-high-tides.mdx')
    await openArticle(desk, busyPaper, id)
    await writeSource(desk, '')
    await bodyOf(desk).evaluate((editor) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'word '.repeat(1_000_000))
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await desk.getByRole('button', { name: 'Save draft' }).click()
    await expect(desk.getByRole('alert').getByText(/512 kB|too long/)).toBeVisible({ timeout: 30_000 })
  })
})
