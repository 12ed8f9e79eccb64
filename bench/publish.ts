import { frontmatterFrom, textsFrom } from '../lib/article/form-fields'
import { publish } from '../lib/desk/publish'
import { baseOf, openWorkingCopy } from '../lib/desk/working-copy'
import { openNewsroom } from '../lib/newsroom/open-newsroom'
import { withPaper } from './bench-folder'
import { benchNow, words } from './make-article'
import { milliseconds, percentile, report } from './report'
import { seededRandom } from './words'

// How long an editor waits between the button and "published": the files, the commit, the catalogue, and the list of
// pages that are out of date. Next's marking of those pages is not in it.
const count = Number(process.env.BENCH_ARTICLES ?? 10_000)
const times = 100
/** Invented stories have no pictures and lead nowhere; whoever publishes them knows. */
const warnings = ['picture', 'links', 'houseStyle', 'chartSums', 'openNotes']
/** Not counted: the first acts start the worker that checks bodies, which a running paper has warm. */
const warmUp = 10

await withPaper(count, async (folders) => {
  const newsroom = await openNewsroom({ folders })
  const random = seededRandom(5)
  let now = benchNow
  const dependencies = { ...newsroom, clock: () => now }
  const acts: number[] = []
  const follows: number[] = []
  for (let time = -warmUp; time < times; time += 1) {
    now += 60_000
    const id = `story-${String(Math.floor(random() * count)).padStart(6, '0')}`
    const opened = await openWorkingCopy(id, dependencies)
    if (!opened.ok) throw new Error(`${id}: ${opened.reason}`)
    const { copy } = opened
    const fields = {
      ...frontmatterFrom(textsFrom(copy.frontmatter)),
      headline: `Corrected ${Date.now()}: ${words(random, 6)}`,
    }
    const edit = { id, base: baseOf(copy), fields, body: `${copy.body}\n\n${words(random, 12)}.\n` }
    if (time === 0) {
      acts.length = 0
      follows.length = 0
    }
    acts.push(
      await milliseconds(async () => {
        const result = await publish(edit, { name: 'Ana', email: 'ana@paper.example' }, dependencies, {
          ticked: warnings,
        })
        if (result.state !== 'done') throw new Error(`${id} was not published: ${JSON.stringify(result)}`)
        follows.push(
          await milliseconds(async () => {
            await newsroom.archive.sync()
            const touched = newsroom.archive.takeTouched()
            if (touched.everything || !touched.paths.has('/')) throw new Error(`${id}: the front was not touched.`)
          }),
        )
      }),
    )
  }
  newsroom.archive.close()
  await newsroom.store.close()
  report(`Publishing in a paper of ${count} articles, ${times} times`, [
    { what: 'publish and follow, p50', value: percentile(acts, 0.5), unit: 'ms' },
    { what: 'publish and follow, p95', value: percentile(acts, 0.95), unit: 'ms', budget: 150 },
    { what: '  of it the catalogue and the pages, p50', value: percentile(follows, 0.5), unit: 'ms' },
    { what: '  of it the catalogue and the pages, p95', value: percentile(follows, 0.95), unit: 'ms' },
  ])
})
