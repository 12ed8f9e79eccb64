import { isFeed } from '@/lib/archive/touched-wire'
import { wholeAddress } from '@/lib/wire/whole-address'

/** Milliseconds that a hub may take. */
const patience = 10_000

/**
 * Tells the paper's WebSub hub, if it has one, which feeds have news; it asks for them and passes them on. A hub that does
 * not answer costs nothing but a line in the log: its readers' programs look by themselves as well.
 *
 * @param paths what was marked as out of date; `*` stands for everything
 */
export async function tellHub(hub: string | undefined, paths: string[], base: URL): Promise<void> {
  const feeds = paths.includes('*') ? ['/rss.xml', '/feed.json'] : paths.filter(isFeed)
  if (!hub || feeds.length === 0) return
  const body = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...feeds.map((feed) => ['hub.url', wholeAddress(feed, base)]),
  ])
  try {
    const answer = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(patience) })
    if (!answer.ok) console.error(`The hub ${hub} could not be told of a publication: it answered ${answer.status}.`)
  } catch (error) {
    console.error(`The hub ${hub} could not be told of a publication:`, error)
  }
}
