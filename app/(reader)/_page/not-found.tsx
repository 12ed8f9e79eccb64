import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { NotFoundPage } from '@/components/ui/not-found-page'
import { newest } from '@/lib/archive/reader-queries'
import { edition, ReaderFrame } from './reader-frame'
import { withPictures } from './with-pictures'

export const notFoundMetadata: Metadata = { title: 'Page not found', robots: { index: false } }

/**
 * The page for an address with nothing behind it. Ordinary markup, since Next's own `notFound()` draws by script; the
 * mark becomes the status, see app/_start/script-free-html.ts.
 */
export async function NotFound() {
  const at = await edition()
  const { archive } = await newsroom()
  const articles = await withPictures(await newest(archive.database, { now: Date.parse(at.now), count: 5 }))
  return (
    <ReaderFrame at={at}>
      <meta name="broadsheet-status" content="404" />
      <NotFoundPage {...at} newest={articles} />
    </ReaderFrame>
  )
}
