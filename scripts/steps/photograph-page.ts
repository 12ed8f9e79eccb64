import type { Page } from 'playwright'

/** A page as a browser shows it, and what its server answered. */
export interface Photograph {
  status: number
  picture: Buffer
}

/** Lets a page be photographed the same way every time: it waits for its typefaces, which readers' pages do not. */
export async function waitForTypefaces(page: Page): Promise<void> {
  await page.route(/\.css(\?|$)/, async (route) => {
    // More than once: the server may end an idle connection just as it is used again.
    const answer = await route.fetch({ maxRetries: 3 })
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('font-display:optional', '') })
  })
}

/** The whole page from top to bottom, with every picture that a reader would have scrolled to. */
export async function photographPage(page: Page, url: string): Promise<Photograph> {
  const answer = await page.goto(url, { waitUntil: 'load' })
  await page.evaluate(async () => {
    const pictures = [...document.images]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode().catch(() => null))])
  })
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' })
  return { status: answer?.status() ?? 0, picture }
}
