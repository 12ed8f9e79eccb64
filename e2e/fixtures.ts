import { type Browser, test as base, type Page } from 'playwright/test'
import { comeIn } from './passkeys'
import { type Newcomer, type RunningPaper, startPaper } from './start-paper'

interface Options {
  /** Whether `signIn` comes in by an invitation and a key, as people do, rather than by a session made for it. */
  byKey: boolean
}

interface Fixtures {
  /** A paper of this test's own, whose files it may change. */
  ownPaper: RunningPaper
  /** Opens the desk of a paper in a new browser window, signed in: as the first admin, or as who has or gets this handle. */
  signIn: (paper: RunningPaper, handle?: string, newcomer?: Newcomer) => Promise<Page>
  /** A new window for whoever is signed in at a desk, in which no script runs. */
  withoutScripts: (desk: Page) => Promise<Page>
}

interface SharedFixtures {
  /** A paper that tests only read. */
  paper: RunningPaper
  /**
   * A paper on which several tests write, one after the other: each in stories of its own (see `draftLike`), and none that
   * stops the server, publishes, or looks at what the whole desk did. Its start is paid for once.
   */
  busyPaper: RunningPaper
}

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
async function aPaper({}: object, use: (paper: RunningPaper) => Promise<void>) {
  const paper = await startPaper()
  await use(paper)
  await paper.close()
}

export const test = base.extend<Fixtures & Options, SharedFixtures>({
  byKey: [false, { option: true }],
  paper: [aPaper, { scope: 'worker' }],
  busyPaper: [aPaper, { scope: 'worker' }],
  ownPaper: aPaper,
  signIn: async ({ browser, byKey }, use) => {
    const pages: Page[] = []
    await use(async (paper, handle, newcomer) => {
      const page = await openDesk(browser, paper, byKey, handle, newcomer)
      pages.push(page)
      return page
    })
    for (const page of pages) await page.context().close()
  },
  withoutScripts: async ({ browser }, use) => {
    const pages: Page[] = []
    await use(async (desk) => {
      const storageState = await desk.context().storageState()
      const page = await browser.newPage({ javaScriptEnabled: false, storageState })
      pages.push(page)
      return page
    })
    for (const page of pages) await page.close()
  },
})

async function openDesk(
  browser: Browser,
  paper: RunningPaper,
  byKey: boolean,
  handle = 'admin',
  newcomer?: Newcomer,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const session = byKey ? null : await paper.session(handle, newcomer)
  if (session) {
    await context.addCookies([{ ...session, domain: 'localhost', path: '/admin', httpOnly: true, sameSite: 'Lax' }])
    await page.goto(`${paper.url}/admin`)
  } else await comeIn(page, await paper.signInAddress(handle === 'admin' && !newcomer ? undefined : handle, newcomer))
  return page
}

export { expect } from 'playwright/test'
