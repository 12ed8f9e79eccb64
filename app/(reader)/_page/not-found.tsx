import type { Metadata } from 'next'
import { paperWords } from '@/app/paper-settings'
import { NotFoundPage } from '@/components/ui/not-found-page'
import { leadToStory } from './lead-to-story'
import { endAfter } from './lifetime'
import { edition, ReaderFrame } from './reader-frame'

export async function notFoundMetadata(): Promise<Metadata> {
  return { title: (await paperWords()).say('pageNotFound'), robots: { index: false } }
}

/**
 * The page for an address with nothing behind it. Ordinary markup, since Next's own `notFound()` draws by script; the
 * mark becomes the status, see app/_start/script-free-html.ts.
 *
 * @param meant the last part of the address: where it names a story, readers are led there instead
 */
export async function NotFound({ meant }: { meant?: string }) {
  if (meant) await leadToStory(meant)
  const at = await edition()
  // Nobody can know under which addresses readers found nothing, so such a page is soon asked for anew.
  await endAfter(60)
  return (
    <ReaderFrame at={at}>
      <meta name="broadsheet-status" content="404" />
      <NotFoundPage {...at} />
    </ReaderFrame>
  )
}
