import { openNewsroom } from '../lib/newsroom/open-newsroom'
import { frontQueries } from './first-page'

// `bench/catalogue.ts` runs this as a fresh process: nothing is in its memory, the catalogue lies on disk.
const [content, state] = process.argv.slice(2)
if (!content || !state) throw new Error('Usage: npx tsx bench/warm-start.ts <content folder> <state folder>')
const start = performance.now()
const newsroom = await openNewsroom({ folders: { content, state } })
await frontQueries(newsroom)
console.log((performance.now() - start) / 1000)
newsroom.archive.close()
await newsroom.store.close()
