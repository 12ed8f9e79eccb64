// `npm run compare-pages -- <commit>`: shows which kinds of page look otherwise than at that commit. Both are built and
// photographed here, on the same machine and the same day, so that nothing but the program and the content differs.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium } from 'playwright'
import sharp from 'sharp'
import { kindsOfPage } from '../e2e/reader/kinds-of-page'
import { project, startPaper } from '../e2e/start-paper'
import { findChromium } from './steps/find-chromium.mjs'

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const

/** How far a pixel's colour may be off, of 255, before it counts: fonts are not drawn to the last bit alike. */
const tolerance = 24

type Pictures = Map<string, Buffer>

/** Every kind of page as a checkout's finished build prints it, by name. */
async function photograph(browser: Browser, checkout: string): Promise<Pictures> {
  const paper = await startPaper(path.join(checkout, 'content'), {}, checkout)
  const pictures: Pictures = new Map()
  try {
    for (const { width, colorScheme } of looks) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
      for (const { path: address } of kindsOfPage) {
        await page.goto(paper.url + address, { waitUntil: 'networkidle' })
        const name = `${address.replace(/[^\w-]+/g, '_')}-${width}-${colorScheme}`
        pictures.set(name, await page.screenshot({ fullPage: true }))
      }
      await page.close()
    }
  } finally {
    await paper.close()
  }
  return pictures
}

/** The share of pixels that differ, and a picture of them in red; what only one of the two pages covers differs, too. */
async function difference(before: Buffer, after: Buffer): Promise<{ share: number; picture: Buffer }> {
  const [one, other] = await Promise.all([before, after].map((picture) => sharp(picture).metadata()))
  const width = Math.max(one?.width ?? 0, other?.width ?? 0)
  const height = Math.max(one?.height ?? 0, other?.height ?? 0)
  const raw = (picture: Buffer) =>
    sharp({ create: { width, height, channels: 3, background: '#f0f' } })
      .composite([{ input: picture, left: 0, top: 0 }])
      .removeAlpha()
      .raw()
      .toBuffer()
  const [old, now] = [await raw(before), await raw(after)]
  const marked = Buffer.alloc(width * height * 3, 255)
  let count = 0
  for (let at = 0; at < old.length; at += 3) {
    const off = [0, 1, 2].some((part) => Math.abs((old[at + part] ?? 0) - (now[at + part] ?? 0)) > tolerance)
    if (!off) continue
    count++
    marked.set([200, 0, 0], at)
  }
  const picture = await sharp(marked, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  return { share: count / (width * height), picture }
}

async function compare(before: Pictures, after: Pictures, folder: string): Promise<string[]> {
  const changed: string[] = []
  for (const [name, now] of after) {
    const old = before.get(name)
    if (!old) continue
    const { share, picture } = await difference(old, now)
    if (share === 0) continue
    changed.push(`${(share * 100).toFixed(2).padStart(6)} %  ${name}`)
    for (const [what, bytes] of Object.entries({ before: old, after: now, difference: picture }))
      await writeFile(path.join(folder, `${name}.${what}.png`), bytes)
  }
  return changed
}

const [commit] = process.argv.slice(2)
if (!commit) {
  console.error('Say with which commit to compare: npm run compare-pages -- HEAD~1')
  process.exit(1)
}
const folder = await mkdtemp(path.join(tmpdir(), 'pages-'))
const checkout = path.join(folder, 'before')
const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
run('git', ['worktree', 'add', '--detach', checkout, commit], project)
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  console.log(`Building ${commit} …`)
  run('npm', ['ci', '--no-audit', '--no-fund'], checkout)
  run('npm', ['run', 'build'], checkout)
  console.log('Building what is here …')
  run('npm', ['run', 'build'], project)
  console.log('Photographing both …')
  const pictures = path.join(folder, 'pictures')
  await mkdir(pictures)
  const changed = await compare(await photograph(browser, checkout), await photograph(browser, project), pictures)
  console.log(
    changed.length > 0 ? `${changed.join('\n')}\nThe pictures are in ${pictures}` : 'Every page looks the same.',
  )
} finally {
  await browser.close()
  run('git', ['worktree', 'remove', '--force', checkout], project)
  await rm(checkout, { recursive: true, force: true })
}
