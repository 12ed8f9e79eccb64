import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { CannotOpen } from '@/components/desk/cannot-open'
import { RevisionHistory } from '@/components/desk/revision-history'
import { WordChanges } from '@/components/desk/word-changes'
import { compareTexts } from '@/lib/article/compare-texts'
import { revisionsOf, textOfRevision } from '@/lib/desk/revisions'
import { baseOf, openWorkingCopy } from '@/lib/desk/working-copy'
import { deskPage } from '../../../../_access/desk-page'
import { restoreRevisionAct } from '../../../../_actions/article-acts'
import { sharePreviewAct } from '../../../../_actions/share-preview-act'
import { RenderedChangesOf } from './rendered-changes-of'

export const metadata: Metadata = { title: 'History' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Every saved state of an article; one of them compared with the state before it, or with any other. */
export default deskPage<Props>(async ({ bar, clock }, { params, searchParams }) => {
  const { id } = await params
  const asked = await searchParams
  const view = asked.view === 'rendered' ? 'rendered' : 'source'
  const desk = await newsroom()
  const opened = await openWorkingCopy(id, desk)
  const revisions = await revisionsOf(id, desk)
  if (!opened.ok && (opened.reason === 'unreadable' || revisions.length === 0))
    return <CannotOpen desk={bar} {...opened} />
  const placeOf = (blob: unknown) => revisions.findIndex((candidate) => candidate.blob === blob)
  const shown = Math.max(0, placeOf(asked.revision))
  const against = placeOf(asked.against)
  const textAt = async (index: number) =>
    (revisions[index] && (await textOfRevision(id, revisions[index].blob, desk))) || ''
  const older = await textAt(against === -1 ? shown + 1 : against)
  const newer = await textAt(shown)
  return (
    <RevisionHistory
      desk={bar}
      id={id}
      headline={opened.ok ? String(opened.copy.frontmatter.headline ?? '') : 'A discarded draft'}
      base={opened.ok ? baseOf(opened.copy) : { draft: null, article: null }}
      there={opened.ok}
      revisions={revisions}
      shown={shown}
      against={against === -1 ? undefined : against}
      view={view}
      clock={clock}
      restore={restoreRevisionAct}
      share={sharePreviewAct}
    >
      {view === 'rendered' ? (
        <RenderedChangesOf older={older} newer={newer} clock={clock} />
      ) : (
        <pre>
          <WordChanges parts={compareTexts(older, newer)} />
        </pre>
      )}
    </RevisionHistory>
  )
})
