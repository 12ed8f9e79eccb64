import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { ArticleEditor } from '@/components/desk/article-editor'
import { CannotOpen } from '@/components/desk/cannot-open'
import { articleBySlug } from '@/lib/archive/reader-queries'
import { formFields, textsFrom } from '@/lib/article/form-fields'
import { baseOf, openWorkingCopy } from '@/lib/desk/working-copy'
import { requireStaff } from '../../../_access/require-staff'
import { discardDraftAct, publishAct, restoreDraftAct, saveDraftAct } from '../../../_actions/article-acts'
import { signOutAct } from '../../../_actions/session-acts'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Edit' }

/** The editing page of one article. */
export default async function Edit({ params }: Props) {
  const member = await requireStaff()
  const { id } = await params
  const desk = await newsroom()
  const opened = await openWorkingCopy(id, desk)
  const { site } = await paperSettings()
  const bar = { paper: site.name, person: member.name, signOut: signOutAct }
  if (!opened.ok) return <CannotOpen desk={bar} {...opened} />
  const { copy } = opened
  const published = copy.article && (await articleBySlug(desk.archive.database, copy.article.slug))
  return (
    <ArticleEditor
      key={id}
      desk={bar}
      id={id}
      base={baseOf(copy)}
      fields={formFields}
      sections={site.sections}
      texts={textsFrom(copy.frontmatter)}
      body={copy.body}
      url={published?.summary.url ?? null}
      clock={{ language: site.language, timeZone: site.timeZone }}
      acts={{ save: saveDraftAct, publish: publishAct, discard: discardDraftAct, restore: restoreDraftAct }}
    />
  )
}
