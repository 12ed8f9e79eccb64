import { newsroom } from '@/app/newsroom'
import { LivePreview } from '@/components/desk/live-preview'
import { type OpenedCopy, openWorkingCopy } from '@/lib/desk/working-copy'
import { storeFailure } from '@/lib/store/store-failure'
import { requireStaff } from '../../../../_access/require-staff'
import { previewAct } from '../../../../_actions/preview-act'
import { PreviewOf } from '../../../../_actions/preview-of'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sitting?: string }> }

/** The page as the reader will see it: as it was saved, then as it is typed in the editing page. */
export default async function Preview({ params, searchParams }: Props) {
  const { id } = await params
  const { sitting } = await searchParams
  const opened = await openForStaff(id).catch((error: unknown) => storeFailure(error) ?? Promise.reject(error))
  if ('message' in opened && 'away' in opened) return <p>{opened.message}</p>
  if (!opened.ok) return <p>There is no such article. It may have been discarded.</p>
  return (
    <LivePreview sitting={typeof sitting === 'string' ? sitting : null} render={previewAct.bind(null, id)}>
      <PreviewOf frontmatter={opened.copy.frontmatter} body={opened.copy.body} />
    </LivePreview>
  )
}

async function openForStaff(id: string): Promise<OpenedCopy> {
  await requireStaff()
  return openWorkingCopy(id, await newsroom())
}
