import { newsroom } from '@/app/newsroom'
import { LivePreview } from '@/components/desk/live-preview'
import { openWorkingCopy } from '@/lib/desk/working-copy'
import { requireStaff } from '../../../../_access/require-staff'
import { previewAct } from '../../../../_actions/preview-act'
import { PreviewOf } from '../../../../_actions/preview-of'

type Props = { params: Promise<{ id: string }> }

/** The page as the reader will see it: as it was saved, then as it is typed in the editing page. */
export default async function Preview({ params }: Props) {
  await requireStaff()
  const { id } = await params
  const opened = await openWorkingCopy(id, await newsroom())
  if (!opened.ok) return <p>There is no such article. It may have been discarded.</p>
  return (
    <LivePreview id={id} render={previewAct}>
      <PreviewOf frontmatter={opened.copy.frontmatter} body={opened.copy.body} />
    </LivePreview>
  )
}
