import { edition, ReaderFrame } from '@/app/(reader)/_page/reader-frame'
import { newsroom } from '@/app/newsroom'
import { PreviewBanner } from '@/components/desk/preview-banner'
import { DeadEnd } from '@/components/ui/dead-end'
import { parseArticleFile } from '@/lib/article/file'
import { textOfRevision } from '@/lib/desk/revisions'
import { openAddress } from '@/lib/staff/signed-address'
import { PreviewOf } from '../../admin/_actions/preview-of'

type Props = { params: Promise<{ token: string }> }

/** One revision for whoever was given its address, as readers would see it; nothing once the address has expired. */
export default async function SharedPreview({ params }: Props) {
  const desk = await newsroom()
  const address = openAddress((await params).token, desk.secret, desk.clock())
  if (address.state === 'expired') return <NothingToShow status={410} />
  const text = address.state === 'valid' ? await textOfRevision(address.id, address.blob, desk) : null
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
async function NothingToShow({ status }: { status: 404 | 410 }) {
  const at = await edition()
  const gone = status === 410
  return (
    <ReaderFrame at={at}>
      <meta name="broadsheet-status" content={String(status)} />
      <DeadEnd
        {...at}
        newest={[]}
        title={gone ? 'This preview has ended' : 'There is no such preview'}
        explanation={
          gone
            ? 'The address was given out for some days, and they are over. Ask whoever sent it for a new one.'
            : 'The address may have been cut off on its way. Ask whoever sent it for the whole of it.'
        }
      />
    </ReaderFrame>
  )
}
