// `npm run lighthouse`: what Google's Lighthouse says of readers' pages on a telephone. It comes with a package of its own,
// since the paper needs none of it. The paper stands behind HTTP/2, as it does for its readers. The best of five runs of each
// page counts: whatever else a machine does can only make a page slower, and what a page costs by itself is in every run.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { project, startPaper } from '../../e2e/start-paper'
import { buildWhenNeeded } from '../../scripts/steps/build-when-needed.mjs'
import { findChromium } from '../../scripts/steps/find-chromium.mjs'
import { installPackages } from '../../scripts/steps/install-packages.mjs'
import { httpsInFrontOf } from './https-in-front'

const runs = 5

/**
 * Lighthouse makes the processor four times slower, which makes a telephone of machines that it rates at 1,500 or more.
 * For slower ones its manual asks for less: so the telephone stays the same, whatever machine plays it. A machine's speed
 * changes while it works: each run expects what the one before had, and one that was let off too lightly is made again.
 */
const phoneRating = 1500 / 4
const mostRuns = 15

const chromiumFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--ignore-certificate-errors',
  // A window that nobody sees is else given its first picture one or two whole seconds after it was drawn.
  '--disable-features=PaintHolding',
].join(' ')

/** What is measured; the budget holds for the first two. */
const pages = [
  { name: 'front', address: '/', budget: 100 },
  { name: 'article', address: '/science/why-two-high-tides', budget: 100 },
  { name: 'section', address: '/science' },
  { name: 'live coverage', address: '/science/a-spring-tide-hour-by-hour' },
  { name: 'article in Arabic', address: '/business/daftar-dhu-wajhayn' },
  { name: 'article as text alone', address: '/science/why-two-high-tides/text' },
]

/** The parts of Lighthouse's report that are used here. */
interface Report {
  runtimeError?: { message: string }
  environment: { benchmarkIndex: number }
  categories: Record<string, { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; displayValue?: string; explanation?: string }>
}

const folder = path.join(project, 'bench/lighthouse')
installPackages(folder)
await buildWhenNeeded(project)
const chromium = await findChromium()
const reports = await mkdtemp(path.join(tmpdir(), 'lighthouse-'))
const paper = await startPaper()
const front = await httpsInFrontOf(paper.url)
let rating = 1500
try {
  for (const { name, address, budget } of pages) {
    // The first reader's page is made for everybody: what is measured is what all others get.
    await (await fetch(paper.url + address)).arrayBuffer()
    const measured: Report[] = []
    for (let run = 0; measured.length < runs && run < mostRuns; run += 1) {
      const slowdown = slowdownOf(rating)
      const report = await measure(front.url + address, slowdown)
      rating = report.environment.benchmarkIndex
      if (slowdownOf(rating) < slowdown * 1.1) measured.push(report)
    }
    tell(name, measured, budget)
  }
} finally {
  front.close()
  await paper.close()
  await rm(reports, { recursive: true, force: true })
}

/** How many times slower a machine of this rating must be; never more than Lighthouse’s own four times. */
function slowdownOf(machine: number): number {
  return Math.min(4, machine / phoneRating)
}

/** One run in a fresh browser; one more where the browser has shown nothing, as it may on a busy machine. */
async function measure(url: string, slowdown: number, tries = 2): Promise<Report> {
  const file = path.join(reports, 'report.json')
  const cli = path.join(folder, 'node_modules/lighthouse/cli/index.js')
  const output = ['--output=json', `--output-path=${file}`, '--quiet', '--no-enable-error-reporting']
  const settings = [`--chrome-flags=${chromiumFlags}`, `--throttling.cpuSlowdownMultiplier=${slowdown}`]
  const { stderr } = await execa(process.execPath, [cli, url, ...output, ...settings], {
    env: { CHROME_PATH: chromium },
    reject: false,
  })
  const written = await readFile(file, 'utf8').catch(() => null)
  const report: Report | null = written && JSON.parse(written)
  await rm(file, { force: true })
  if (report && !report.runtimeError) return report
  if (tries > 1) return measure(url, slowdown, tries - 1)
  throw new Error(`Lighthouse could not measure ${url}:\n${report?.runtimeError?.message ?? stderr}`)
}

/** Prints the four scores of a page, and what is below 100. A broken budget makes the program end with an error. */
function tell(name: string, measured: Report[], budget?: number): void {
  const [first] = measured
  if (!first) return
  const scores = Object.entries(first.categories).map(([id, { title }]) => {
    const all = measured.map((report) => Math.round((report.categories[id]?.score ?? 0) * 100))
    const best = Math.max(...all)
    const broken = budget !== undefined && best < budget
    if (broken) process.exitCode = 1
    return `${title} ${best}${new Set(all).size > 1 ? ` (${all.join(', ')})` : ''}${broken ? ' BROKEN' : ''}`
  })
  const power = measured.map((report) => Math.round(report.environment.benchmarkIndex)).join(', ')
  console.log(`\n${name}: ${scores.join(' · ')}\n  speed of the machine as Lighthouse measures it: ${power}`)
  for (const id of new Set(measured.flatMap(imperfect))) {
    const shown = measured.map(({ audits }) => audits[id]?.displayValue ?? audits[id]?.explanation ?? audits[id]?.score)
    console.log(`  ${id}: ${shown.join(', ')}`)
  }
}

/** The audits that count and are not at their best. */
function imperfect({ categories, audits }: Report): string[] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
  return counted.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 0.995)
}
