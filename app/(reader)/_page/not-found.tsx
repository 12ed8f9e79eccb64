import type { Metadata } from 'next'
import { decodedPart } from '@/app/decoded-part'
import { newsroom } from '@/app/newsroom'
import { meantTag } from '@/app/pages-that-guess'
import { paperWords } from '@/app/paper-settings'
import { NotFoundPage } from '@/components/ui/not-found-page'
import { longestSearch, searchWords } from '@/lib/archive/search-words'
import { storiesMeant } from '@/lib/archive/stories-meant'
import { edition } from './edition'
import { leadToStory } from './lead-to-story'
import { endAfter, endByTag } from './lifetime'
import { ReaderFrame } from './reader-frame'

export async function notFoundMetadata(): Promise<Metadata> {
  return { title: (await paperWords()).say('pageNotFound'), robots: { index: false } }
}

/** How many stories are offered in place of what was asked for. */
const offered = 5

/**
 * The page for an address with nothing behind it. Ordinary markup, since Next's own `notFound()` draws by script; the
 * mark becomes the status, see app/_start/script-free-html.ts.
 *
 * @param meant the last part of the address: where it names a story, readers are led there instead; else those are shown
 *   that have its words
 */
export async function NotFound({ meant = '' }: { meant?: string }) {
  if (meant) await leadToStory(meant)
  const at = await edition()
  // Nobody can know under which addresses readers found nothing, so such a page is soon asked for anew.
  await endAfter(60)
  const asked = wordsOfAddress(meant)
  const { database } = (await newsroom()).archive
  const stories = await storiesMeant(database, asked, { now: Date.parse(at.now), count: offered })
  // Held or withdrawn within that minute, a story may not stay here: all these pages are marked with any change.
  if (stories.length > 0) await endByTag(meantTag)
  return (
    <ReaderFrame at={at}>
      <meta name="broadsheet-status" content="404" />
      <NotFoundPage {...at} asked={asked} longest={longestSearch} stories={stories} />
    </ReaderFrame>
  )
}

/** What `the-great-flood_2019.html` says in words: `the great flood 2019`. */
function wordsOfAddress(part: string): string {
  return searchWords(decodedPart(part).replace(/\.[a-z\d]{1,5}$/i, '')).join(' ')
}
