import { type Browser, test as base, type Page } from 'playwright/test'
import { comeIn } from './passkeys'
import { type Newcomer, type RunningPaper, startPaper } from './start-paper'

interface Fixtures {
  /** A paper of this test's own, whose files it may change. */
  ownPaper: RunningPaper
  /** Opens the desk of a paper in a new browser window, signed in: as the first admin, or as who has or gets this handle. */
  signIn: (paper: RunningPaper, handle?: string, newcomer?: Newcomer) => Promise<Page>
}

interface SharedFixtures {
  /** A paper that tests only read. */
  paper: RunningPaper
}

export const test = base.extend<Fixtures, SharedFixtures>({
  paper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
    async ({}, use) => {
      const paper = await startPaper()
      await use(paper)
      await paper.close()
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  ownPaper: async ({}, use) => {
    const paper = await startPaper()
    await use(paper)
    await paper.close()
  },
  signIn: async ({ browser }, use) => {
    const pages: Page[] = []
    await use(async (paper, handle, newcomer) => {
      const page = await openDesk(browser, paper, handle, newcomer)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
})

async function openDesk(browser: Browser, paper: RunningPaper, handle?: string, newcomer?: Newcomer): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await comeIn(page, await paper.signInAddress(handle, newcomer))
  return page
}

export { expect } from 'playwright/test'
