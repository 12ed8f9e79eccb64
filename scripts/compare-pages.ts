// `npm run compare-pages -- <commit>`: shows which kinds of page look otherwise than at that commit. Both are built and
// photographed here, on the same machine and the same day, so that nothing but the program and the content differs.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { type KindOfPage, kindsOfPage } from '../e2e/reader/kinds-of-page'
import { makeWholePaper } from '../e2e/reader/whole-paper'
import { project, type RunningPaper, startPaper } from '../e2e/start-paper'
import { buildWhenNeeded } from './steps/build-when-needed.mjs'
import { findChromium } from './steps/find-chromium.mjs'
import { type Photograph, photographPage, waitForTypefaces } from './steps/photograph-page'
import { type Difference, pictureDifference } from './steps/picture-difference'
import { stopWith } from './steps/stop-with.mjs'

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const

/** A kind of page with its address at the other commit and here: a version of a story is called after its content. */
interface Pair {
  name: string
  before: string
  after: string
}

/** Every kind of page that either of the two knows. A commit without a list of its own is asked for ours. */
async function pairsWith(checkout: string): Promise<Pair[]> {
  const list = path.join(checkout, 'e2e/reader/kinds-of-page.ts')
  const theirs: readonly KindOfPage[] = existsSync(list) ? (await import(list)).kindsOfPage : []
  const names = new Set([...kindsOfPage, ...theirs].map(({ name }) => name))
  return [...names].map((name) => {
    const [old, now] = [theirs, kindsOfPage].map((kinds) => kinds.find((kind) => kind.name === name)?.path)
    return { name, before: old ?? now ?? '/', after: now ?? old ?? '/' }
  })
}

/** A checkout's finished build on its own content. The address that it prints on its pages is the same for both. */
async function startCheckout(checkout: string): Promise<RunningPaper> {
  const content = await makeWholePaper(path.join(checkout, 'content'))
  try {
    return await startPaper(content, { SITE_URL: 'https://paper.example' }, checkout)
  } finally {
    await rm(content, { recursive: true, force: true })
  }
}

/** Two photographs of a page, how much of them differs, and where. */
interface Compared extends Difference {
  old: Photograph
  now: Photograph
}

/**
 * Both pages of a pair, and how far they differ. What differs is photographed again: where a typeface came late, a letter
 * may stand a pixel off.
 */
async function comparePair(page: Page, before: string, after: string, tries = 3): Promise<Compared> {
  const old = await photographPage(page, before)
  const now = await photographPage(page, after)
  const difference = await pictureDifference(old.picture, now.picture)
  if (difference.share === 0 || tries === 1) return { old, now, ...difference }
  return comparePair(page, before, after, tries - 1)
}

/** What is to be said of each page that is not the same; pictures of those that look otherwise go into the folder. */
async function compare(browser: Browser, before: RunningPaper, after: RunningPaper, pairs: Pair[], folder: string) {
  const said = new Set<string>()
  for (const { width, colorScheme } of looks) {
    const look = `${width} px, ${colorScheme}`
    console.log(`  ${look} …`)
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
    await waitForTypefaces(page)
    for (const pair of pairs) {
      const compared = await comparePair(page, before.url + pair.before, after.url + pair.after)
      const { old, now, share, picture } = compared
      if (old.status !== now.status) {
        const change = now.status === 200 ? 'new' : old.status === 200 ? 'gone' : 'changed'
        said.add(`${change.padStart(8)}  ${pair.name}: answered ${old.status}, answers ${now.status}`)
        continue
      }
      if (share === 0) continue
      said.add(`${(share * 100).toFixed(2).padStart(6)} %  ${pair.name}, ${look}`)
      const name = `${pair.name}-${look}`.replace(/[^\p{Letter}\d]+/gu, '-')
      for (const [what, bytes] of Object.entries({ before: old.picture, after: now.picture, difference: picture }))
        await writeFile(path.join(folder, `${name}.${what}.png`), bytes)
    }
    await page.close()
  }
  return [...said]
}

/** Runs a step in the open; where it fails, nothing can be compared. */
function run(command: string, args: string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`“${command} ${args.join(' ')}” failed in ${cwd}; the reason stands above.`)
}

const [commit] = process.argv.slice(2)
if (!commit) stopWith('Say with which commit to compare: npm run compare-pages -- HEAD~1')
const folder = await mkdtemp(path.join(tmpdir(), 'compare-pages-'))
const checkout = path.join(folder, 'before')
const pictures = path.join(folder, 'pictures')
const open: { close(): Promise<void> }[] = []
try {
  await mkdir(pictures)
  run('git', ['worktree', 'add', '--quiet', '--detach', checkout, commit], project)
  console.log(`Building ${commit} …`)
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], checkout)
  run('npm', ['run', 'build'], checkout)
  await buildWhenNeeded(project)
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  open.push(browser)
  const before = await startCheckout(checkout)
  open.push(before)
  const after = await startCheckout(project)
  open.push(after)
  const pairs = await pairsWith(checkout)
  console.log(`Photographing ${pairs.length} kinds of page, at ${commit} and here:`)
  const said = await compare(browser, before, after, pairs, pictures)
  console.log(said.length > 0 ? `${said.join('\n')}\nThe pictures are in ${pictures}` : 'Every page looks the same.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  for (const one of open) await one.close()
  spawnSync('git', ['worktree', 'remove', '--force', checkout], { cwd: project, stdio: 'ignore' })
  await rm(checkout, { recursive: true, force: true })
}
