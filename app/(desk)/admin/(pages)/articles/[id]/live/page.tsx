import type { Metadata } from 'next'
import { CannotOpen } from '@/components/desk/cannot-open'
import { QuickPost } from '@/components/desk/live/quick-post'
import { printedFields } from '@/lib/desk/printed-fields'
import { whyNoPost } from '@/lib/desk/why-no-post'
import { openWorkingCopy } from '@/lib/desk/working-copy'
import { may, whoMay } from '@/lib/staff/permissions'
import { deskPage } from '../../../../_access/desk-page'
import { ownDesk } from '../../../../_access/own-desk'
import { postUpdateAct } from '../../../../_actions/live-acts'
import { newestUpdates } from './newest-updates'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Post an update' }

/** Where updates of live coverage are posted: one box, light enough for a telephone in a crowd. */
export default deskPage<Props>(async ({ member, bar, clock }, { params }) => {
  const { id } = await params
  const desk = await ownDesk(member)
  const opened = await openWorkingCopy(id, desk)
  if (!opened.ok) return <CannotOpen desk={bar} {...opened} />
  const printed = await printedFields(opened.copy, desk.store)
  return (
    <QuickPost
      desk={bar}
      id={id}
      headline={printed?.headline ?? String(opened.copy.frontmatter.headline ?? '')}
      whyNot={may(member, 'post') ? whyNoPost(printed, desk.clock()) : whoMay('post')}
      {...(await newestUpdates(opened.copy, printed, desk.store))}
      clock={clock}
      post={postUpdateAct}
    />
  )
})
