import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright/test'
import { startGitHub, type TestGitHub } from '../../lib/store/github/github.fixture'
import { test as base, expect } from '../fixtures'
import { type RunningPaper, startPaper } from '../start-paper'

const test = base.extend<{ github: TestGitHub; asking: RunningPaper }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
  github: async ({}, use) => {
    const github = await startGitHub()
    await use(github)
    await github.close()
  },
  /** A paper that asks GitHub who people are. */
  asking: async ({ github }, use) => {
    const paper = await startPaper(undefined, {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_CLIENT_ID: 'paper',
      GITHUB_CLIENT_SECRET: 'the secret of the paper',
    })
    await use(paper)
    await paper.close()
  },
})

const staffFile = (paper: RunningPaper, handle: string) => path.join(paper.content, 'staff', `${handle}.yaml`)

/** On GitHub’s page: presses the button of one account. */
const chooseAtGitHub = (page: Page, login: string) => page.getByRole('button', { name: login }).click()

test.use({ byKey: true })

test.describe('people come in by GitHub', () => {
  test('whom a staff file names, and nobody else', async ({ asking, browser }) => {
    await asking.employ('anna', { name: 'Anna Berg', role: 'editor' })
    await writeFile(staffFile(asking, 'anna'), 'name: Anna Berg\nrole: editor\ngithub:\n  login: anna-writes\n')
    const page = await (await browser.newContext()).newPage()
    // The paper looks after files that were put there by hand, within a second or two.
    await expect(async () => {
      await page.goto(`${asking.url}/admin/sign-in`)
      await page.getByRole('button', { name: 'Sign in by GitHub' }).click()
      await chooseAtGitHub(page, 'anna-writes')
      await page.waitForURL(`${asking.url}/admin`, { timeout: 5000 })
    }).toPass()
    await expect(page.getByRole('link', { name: 'Anna Berg' })).toBeVisible()
    expect(await readFile(staffFile(asking, 'anna'), 'utf8')).toMatch(/login: anna-writes\n {2}id: \d+\n {2}lastUsed: /)
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(`${asking.url}/admin/sign-in`)
    await stranger.getByRole('button', { name: 'Sign in by GitHub' }).click()
    await chooseAtGitHub(stranger, 'stranger')
    await expect(stranger.getByRole('alert').filter({ hasText: 'No staff file of this paper names' })).toBeVisible()
    await stranger.goto(`${asking.url}/admin`)
    await expect(stranger).toHaveURL(/\/admin\/sign-in$/)
    for (const each of [page, stranger]) await each.context().close()
  })

  test('with an account that they added themselves, until they remove it', async ({ asking, signIn }) => {
    const desk = await signIn(asking)
    await desk.goto(`${asking.url}/admin/account`)
    await desk.getByRole('button', { name: 'Add a GitHub account' }).click()
    await chooseAtGitHub(desk, 'harbour')
    await desk.waitForURL(`${asking.url}/admin/account`)
    const account = desk.getByRole('region', { name: 'GitHub account' })
    await expect(account.getByRole('heading', { name: 'harbour' })).toBeVisible()
    const log = desk.getByRole('region', { name: 'Sign-ins and changes' }).getByRole('listitem')
    await expect(log.first()).toContainText('Add a GitHub account: GitHub: harbour')
    await desk.getByRole('button', { name: 'Sign out', exact: true }).click()
    await desk.getByRole('button', { name: 'Sign in by GitHub' }).click()
    await chooseAtGitHub(desk, 'harbour')
    await desk.waitForURL(`${asking.url}/admin`)
    await desk.goto(`${asking.url}/admin/account`)
    await expect(log.first()).toContainText('Sign in: GitHub: harbour')
    await account.getByRole('button', { name: 'Remove … harbour' }).click()
    await desk.getByRole('button', { name: 'Remove the account' }).click()
    await expect(account.getByRole('button', { name: 'Add a GitHub account' })).toBeVisible()
  })

  test('and not with a code that another browser asked for, or that nobody asked for', async ({ asking, browser }) => {
    const [mine, theirs] = [await browser.newContext(), await browser.newContext()]
    const page = await mine.newPage()
    await page.goto(`${asking.url}/admin/sign-in`)
    const returned = page.waitForRequest(/\/admin\/sign-in\/github\?/)
    // Stopped on its way back, as by somebody who wants another to use the address.
    await page.route(/\/admin\/sign-in\/github\?/, (route) => route.abort())
    await page.getByRole('button', { name: 'Sign in by GitHub' }).click()
    await chooseAtGitHub(page, 'harbour')
    const address = (await returned).url()
    const other = await theirs.newPage()
    for (const one of [
      address,
      `${asking.url}/admin/sign-in/github?code=x&state=y`,
      `${asking.url}/admin/sign-in/github`,
    ]) {
      await other.goto(one)
      await expect(other.getByRole('alert').filter({ hasText: 'This browser did not begin this' })).toBeVisible()
    }
    expect((await theirs.cookies()).filter(({ name }) => name.includes('session'))).toEqual([])
    for (const each of [mine, theirs]) await each.close()
  })
})

test('a paper that does not ask GitHub shows no such button', async ({ paper, browser }) => {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${paper.url}/admin/sign-in`)
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign in by GitHub' })).toHaveCount(0)
  await page.context().close()
})
