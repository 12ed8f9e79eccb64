// `npx tsx scripts/take-screenshots.ts`: draws the pictures of docs/pictures anew, from the finished build.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Page } from 'playwright'
import sharp from 'sharp'
import { comeIn } from '../e2e/passkeys'
import { project, type RunningPaper, startPaper } from '../e2e/start-paper'
import { findChromium } from './steps/find-chromium.mjs'

const folder = path.join(project, 'docs/pictures')

/** What is shown: an address, how wide, how high (in CSS pixels), and in which light. */
const shots = [
  { name: 'front', address: '/', width: 1440, height: 1500 },
  { name: 'front-dark', address: '/', width: 1440, height: 1500, dark: true },
  { name: 'front-tablet', address: '/', width: 768, height: 1400 },
  { name: 'front-phone', address: '/', width: 360, height: 1100 },
  { name: 'article', address: '/science/why-two-high-tides', width: 1440, height: 1700 },
  { name: 'article-dark', address: '/science/why-two-high-tides', width: 1440, height: 1700, dark: true },
  { name: 'article-phone', address: '/science/why-two-high-tides', width: 360, height: 1100 },
  { name: 'chart', address: '/business/fifty-eight-boxes', width: 768, height: 1900 },
  { name: 'section', address: '/world', width: 1440, height: 1300 },
  { name: 'desk-list', address: '/admin', width: 1440, height: 900 },
  { name: 'desk', address: '/admin/articles/two-tides', width: 1440, height: 950 },
  { name: 'desk-dark', address: '/admin/articles/two-tides', width: 1440, height: 950, dark: true },
  { name: 'desk-phone', address: '/admin/articles/two-tides', width: 360, height: 1100 },
]

async function takeAll(paper: RunningPaper, page: Page): Promise<void> {
  await comeIn(page, await paper.signInAddress())
  for (const { name, address, width, height, dark } of shots) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.goto(paper.url + address, { waitUntil: 'networkidle' })
    // What stands beside a story is asked for once the page can be typed in.
    if (address.includes('/articles/')) {
      await page.getByText('Ready to publish?').waitFor()
      // The page of the last picture is taken for another window until it has been silent for some seconds.
      await page.getByText('open in another window').first().waitFor({ state: 'hidden' })
    }
    const picture = await page.screenshot()
    await sharp(picture)
      .webp({ quality: 82 })
      .toFile(path.join(folder, `${name}.webp`))
  }
}

await mkdir(folder, { recursive: true })
const paper = await startPaper()
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  await takeAll(paper, await browser.newPage())
} finally {
  await browser.close()
  await paper.close()
}
