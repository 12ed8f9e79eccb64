import path from 'node:path'
import { chromium } from 'playwright'
import { comeIn } from '../e2e/passkeys'
import { startPaper } from '../e2e/start-paper'
import { findChromium } from '../scripts/steps/find-chromium.mjs'
import { withPaper } from './bench-folder'
import { milliseconds, percentile, report } from './report'

// How long the desk's list takes from the request to its last byte, as an editor's browser asks for it. Build before.
const count = Number(process.env.BENCH_ARTICLES ?? 10_000)
const times = 40

await withPaper(count, async (folders) => {
  const paper = await startPaper(path.resolve(folders.content))
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage()
    await comeIn(page, await paper.signInAddress())
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const measure = async (address: string) => {
      const measured: number[] = []
      for (let time = -5; time < times; time += 1) {
        const took = await milliseconds(async () => {
          const answer = await fetch(paper.url + address, { headers: { cookie } })
          const html = await answer.text()
          if (!html.includes('</table>')) throw new Error(`${address} shows no list:\n${html.slice(0, 500)}`)
        })
        if (time >= 0) measured.push(took)
      }
      return percentile(measured, 0.95)
    }
    report(`The desk's list, ${count} articles, ${times} times each`, [
      { what: 'first page, p95', value: await measure('/admin'), unit: 'ms', budget: 200 },
      { what: 'only newer drafts, p95', value: await measure('/admin?state=changed'), unit: 'ms', budget: 200 },
      { what: 'by headline, p95', value: await measure('/admin?sort=headline'), unit: 'ms', budget: 200 },
      { what: 'search, p95', value: await measure('/admin?search=council'), unit: 'ms', budget: 200 },
    ])
  } finally {
    await browser.close()
    await paper.close()
  }
})
