import type { Metadata } from 'next'
import { WithdrawnPage } from '@/components/ui/withdrawn-page'
import { edition, ReaderFrame } from './reader-frame'

export const withdrawnMetadata: Metadata = { title: 'Withdrawn', robots: { index: false } }

/**
 * The page at the address of a story that was taken back. The mark becomes the status, see
 * app/_start/script-free-html.ts.
 */
export async function Withdrawn({ note }: { note: string }) {
  const at = await edition()
  return (
    <ReaderFrame at={at}>
      <meta name="broadsheet-status" content="410" />
      <WithdrawnPage {...at} note={note} />
    </ReaderFrame>
  )
}
