import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { CannotOpen } from '@/components/desk/cannot-open'
import { RevisionHistory } from '@/components/desk/revision-history'
import { compareTexts } from '@/lib/desk/compare-texts'
import { revisionsOf, textOfRevision } from '@/lib/desk/revisions'
import { baseOf, openWorkingCopy } from '@/lib/desk/working-copy'
import { requireStaff } from '../../../../_access/require-staff'
import { restoreRevisionAct } from '../../../../_actions/article-acts'
import { signOutAct } from '../../../../_actions/session-acts'

export const metadata: Metadata = { title: 'History' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ revision?: string }> }

/** Every saved state of an article; one of them compared with the state before it. */
export default async function History({ params, searchParams }: Props) {
  const member = await requireStaff()
  const { id } = await params
  const { revision } = await searchParams
  const desk = await newsroom()
  const { site } = await paperSettings()
  const bar = { paper: site.name, person: member.name, signOut: signOutAct }
  const opened = await openWorkingCopy(id, desk)
  const revisions = await revisionsOf(id, desk)
  if (!opened.ok && (opened.reason === 'unreadable' || revisions.length === 0))
    return <CannotOpen desk={bar} {...opened} />
  const shown = revisions.findIndex((candidate) => candidate.blob === revision)
  const place = shown === -1 ? 0 : shown
  const textAt = async (index: number) =>
    (revisions[index] && (await textOfRevision(id, revisions[index].blob, desk))) || ''
  return (
    <RevisionHistory
      desk={bar}
      id={id}
      headline={opened.ok ? String(opened.copy.frontmatter.headline ?? '') : 'A discarded draft'}
      base={opened.ok ? baseOf(opened.copy) : { draft: null, article: null }}
      there={opened.ok}
      revisions={revisions}
      shown={place}
      parts={compareTexts(await textAt(place + 1), await textAt(place))}
      clock={{ language: site.language, timeZone: site.timeZone }}
      restore={restoreRevisionAct}
    />
  )
}
