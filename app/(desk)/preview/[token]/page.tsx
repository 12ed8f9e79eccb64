import { edition } from '@/app/(reader)/_page/edition'
import { ReaderFrame } from '@/app/(reader)/_page/reader-frame'
import { newsroom } from '@/app/newsroom'
import { PreviewBanner } from '@/components/desk/preview-banner'
import { DeadEnd } from '@/components/ui/dead-end'
import { parseArticleFile } from '@/lib/article/file'
import { textOfRevision } from '@/lib/desk/revisions'
import { openAddress } from '@/lib/staff/signed-address'
import { storeFailure } from '@/lib/store/store-failure'
import { PreviewOf } from '../../admin/_actions/preview-of'

type Props = { params: Promise<{ token: string }> }

/** One revision for whoever was given its address, as readers would see it; nothing once the address has expired. */
export default async function SharedPreview({ params }: Props) {
  const desk = await newsroom()
  const address = openAddress((await params).token, desk.secret, desk.clock())
  if (address.state === 'expired') return <NothingToShow status={410} />
  const asked = address.state === 'valid' ? textOfRevision(address.id, address.blob, desk) : null
  const text = await Promise.resolve(asked).catch((error: unknown) => storeFailure(error) ?? Promise.reject(error))
  if (text !== null && typeof text === 'object') return <NothingToShow status={503} />
  const parsed = text === null ? null : parseArticleFile(text)
  if (address.state === 'unknown' || !parsed?.ok) return <NothingToShow status={404} />
  const { language, timeZone } = await edition()
  return (
    <>
      <PreviewBanner expires={address.expires} language={language} timeZone={timeZone} />
      <PreviewOf frontmatter={parsed.file.frontmatter as Record<string, unknown>} body={parsed.file.body} />
    </>
  )
}

/** The mark becomes the status; see app/_start/script-free-html.ts. */
async function NothingToShow({ status }: { status: keyof typeof reasons }) {
  const at = await edition()
  return (
    <ReaderFrame at={at}>
      <meta name="broadsheet-status" content={String(status)} />
      <DeadEnd {...at} {...reasons[status]} />
    </ReaderFrame>
  )
}

const reasons = {
  404: {
    title: 'There is no such preview',
    explanation: 'The address may have been cut off on its way. Ask whoever sent it for the whole of it.',
  },
  410: {
    title: 'This preview has ended',
    explanation: 'The address was given out for some days, and they are over. Ask whoever sent it for a new one.',
  },
  503: {
    title: 'This preview cannot be shown just now',
    explanation: 'Its text lies elsewhere and cannot be reached. Try again in some minutes; the address is right.',
  },
}
