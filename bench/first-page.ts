import { newest, nextAppearance } from '../lib/archive/reader-queries'
import { settings } from '../lib/archive/settings'
import type { Newsroom } from '../lib/newsroom/open-newsroom'
import { benchNow } from './make-article'

/** Asks all that the front asks, as `app/(reader)` does: the settings, the newest, a band of each section. */
export async function frontQueries({ archive: { database } }: Pick<Newsroom, 'archive'>): Promise<void> {
  const { front } = await settings(database)
  const latest = await newest(database, { now: benchNow, count: 10 })
  const bands = await Promise.all(
    front.sections.map((section) => newest(database, { now: benchNow, section, count: 8 })),
  )
  if (latest.length < 10 || bands.some((band) => band.length < 8)) throw new Error('The front is not full.')
  await nextAppearance(database, benchNow)
}
