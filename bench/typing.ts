import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from 'playwright'
import { comeIn } from '../e2e/passkeys'
import { project, startPaper } from '../e2e/start-paper'
import { findChromium } from '../scripts/steps/find-chromium.mjs'
import { words } from './make-article'
import { percentile, report } from './report'
import { seededRandom } from './words'

// How long a writer waits between a key and the frame that shows it, in an article of 5,000 words with everything on:
// autosave, copies in the browser, house style, presence. And how many bytes of script the editing page fetches.
const keys = 400
const source = await mkdtemp(path.join(tmpdir(), 'broadsheet-typing-'))
const content = path.join(source, 'content')
await cp(path.join(project, 'content'), content, { recursive: true })
await mkdir(path.join(content, 'drafts'), { recursive: true })
await writeFile(path.join(content, 'drafts/long-read.mdx'), longRead(5000))
execFileSync(process.execPath, [path.join(project, 'scripts/build.mjs')], { stdio: 'inherit' })
const paper = await startPaper(content)
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await comeIn(page, await paper.signInAddress())
  // Every script of the page counts, also those that the browser has from the page before.
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url())
  })
  await page.goto(`${paper.url}/admin/articles/long-read`)
  const body = page.getByRole('textbox', { name: 'Body' })
  await body.locator('p').nth(20).click()
  await page.waitForTimeout(3000)
  const times = await type(page, keys)
  const sizes = await Promise.all(
    [...scripts].map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
  )
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  report(`Typing in an article of 5,000 words, ${keys} keys`, [
    { what: 'key to frame, p50', value: percentile(times, 0.5), unit: 'ms' },
    { what: 'key to frame, p95', value: percentile(times, 0.95), unit: 'ms', budget: 20 },
    { what: 'key to frame, longest', value: percentile(times, 1), unit: 'ms' },
    { what: 'script of the editing page, compressed', value: bytes / 1000, unit: 'kB', budget: 300 },
  ])
} finally {
  await browser.close()
  await paper.close()
  await rm(source, { recursive: true, force: true })
}

/** Types and answers for each key the milliseconds from its event to the end of the frame that shows it. */
async function type(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const measured: number[] = []
    Object.assign(window, { measured })
    const channel = new MessageChannel()
    let pressed = 0
    // A message posted in the frame's callback arrives when the frame has been laid out and painted.
    channel.port1.onmessage = () => measured.push(performance.now() - pressed)
    document.addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  const text = 'the quick brown fox jumps over the lazy dog and types on '
  for (let key = 0; key < count; key += 1) {
    await page.keyboard.press(text[key % text.length] === ' ' ? 'Space' : (text[key % text.length] ?? 'e'))
    await page.waitForTimeout(key % 40 === 39 ? 700 : 60)
  }
  return page.evaluate(() => (window as unknown as { measured: number[] }).measured)
}

function longRead(count: number): string {
  const random = seededRandom(7)
  const paragraphs = Array.from({ length: Math.ceil(count / 60) }, (_, place) => {
    const text = `${words(random, 30)} **${words(random, 3)}** and ${words(random, 26)}.`
    return place % 12 === 5 ? `## ${words(random, 4)}\n\n${text}` : text
  })
  return `---\nid: long-read\nheadline: A long read\nkind: feature\n---\n\n${paragraphs.join('\n\n')}\n`
}
