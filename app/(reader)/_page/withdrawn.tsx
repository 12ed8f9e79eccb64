import type { Metadata } from 'next'
import { paperWords } from '@/app/paper-settings'
import { WithdrawnPage } from '@/components/ui/withdrawn-page'
import { edition } from './edition'
import { ReaderFrame } from './reader-frame'

export async function withdrawnMetadata(): Promise<Metadata> {
  return { title: (await paperWords()).say('withdrawn'), robots: { index: false } }
}

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
