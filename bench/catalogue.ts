import { appendFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { openNewsroom } from '../lib/newsroom/open-newsroom'
import { runProgram, withPaper } from './bench-folder'
import { milliseconds, percentile, report } from './report'

// How long a newcomer with a large archive waits: the first start, the next one, and one file changed by hand.
const count = Number(process.env.BENCH_ARTICLES ?? 100_000)

await withPaper(count, async (folders) => {
  await rm(folders.state, { recursive: true, force: true })
  const start = performance.now()
  let catalogueStart = 0
  const told = { history: 0, catalogue: 0 }
  const newsroom = await openNewsroom({
    folders,
    progress: (step, done, all) => {
      if (step === 'catalogue') catalogueStart ||= performance.now()
      told[step] += 1
      if (done % 10_000 === 0 || done === all) console.log(`${step}: ${done} of ${all} files`)
    },
  })
  const end = performance.now()
  const computing = process.cpuUsage()
  const memory = process.resourceUsage().maxRSS / 1024
  for (const [step, times] of Object.entries(told))
    if (times < count / 2000) throw new Error(`The first start did not say how far its ${step} had come.`)

  const changes: number[] = []
  const { kept, store, archive } = newsroom
  if (kept.in !== 'folder') throw new Error('This measures a paper in a folder. Unset CONTENT_REPOSITORY.')
  const file = await anyArticle(path.join(folders.content, 'articles'))
  for (let time = 0; time < 5; time += 1) {
    await appendFile(file, '\nOne more sentence.\n')
    changes.push(
      await milliseconds(async () => {
        await kept.store.recordOutsideChanges()
        await archive.sync()
        if (archive.takeTouched().paths.size === 0) throw new Error('The change was not noticed.')
      }),
    )
  }
  archive.close()
  await store.close()
  const warm = [1, 2, 3].map(() => Number(runProgram('warm-start.ts', [folders.content, folders.state])))

  report(`A paper of ${count} articles`, [
    { what: 'first start, with the first recording in Git', value: (end - start) / 1000, unit: 's', budget: 90 },
    { what: '  of it until the first progress of the catalogue', value: (catalogueStart - start) / 1000, unit: 's' },
    { what: '  computing in this process, Git apart', value: (computing.user + computing.system) / 1e6, unit: 's' },
    { what: 'peak memory of that', value: memory, unit: 'MB', budget: 700 },
    { what: 'next start, until the front can be made', value: percentile(warm, 0.5), unit: 's', budget: 2 },
    { what: 'one file changed by hand, until it is catalogued', value: percentile(changes, 0.5), unit: 'ms' },
  ])
})

async function anyArticle(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true })
  const [first] = files.filter((name) => name.endsWith('.mdx')).sort()
  return path.join(folder, first ?? '')
}
