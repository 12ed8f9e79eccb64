import { randomBytes } from 'node:crypto'
import type { Metadata } from 'next'
import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { CannotOpen } from '@/components/desk/cannot-open'
import { ArticleEditor } from '@/components/desk/editing/article-editor'
import { picturePaths } from '@/lib/archive/desk-queries'
import { houseStyleRules } from '@/lib/archive/settings'
import { formFields, textsFrom } from '@/lib/article/form-fields'
import { baseOf, openWorkingCopy } from '@/lib/desk/working-copy'
import { componentForms } from '@/lib/prose/component-forms'
import { openBody } from '@/lib/prose/open-body'
import { deskPage } from '../../../_access/desk-page'
import { ownDesk } from '../../../_access/own-desk'
import { editorActs } from '../../../_actions/editor-acts'
import { storyStanding } from './story-standing'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { title: 'Edit' }

/** The editing page of one article. */
export default deskPage<Props>(async ({ member, bar, clock }, { params }) => {
  const { id } = await params
  const desk = await ownDesk(member)
  const opened = await openWorkingCopy(id, desk)
  const { site } = await paperSettings()
  if (!opened.ok) return <CannotOpen desk={bar} {...opened} />
  const { copy } = opened
  const body = await openBody(copy.body)
  return (
    <ArticleEditor
      key={id}
      desk={bar}
      id={id}
      sitting={randomBytes(10).toString('hex')}
      person={member.name}
      base={baseOf(copy)}
      fields={formFields}
      sections={site.sections}
      texts={textsFrom(copy.frontmatter)}
      body={body.ok ? { as: 'page', opened: body.opened } : { as: 'source', text: copy.body }}
      problems={body.ok ? [] : body.problems}
      houseStyle={await houseStyleRules(desk.archive.database)}
      components={componentForms}
      pictures={await picturePaths(desk.archive.database)}
      {...(await storyStanding(copy, member, desk))}
      site={{ name: site.name, address: siteAddress().origin }}
      clock={clock}
      acts={editorActs}
      autosaveSpacing={desk.autosaveSpacing}
    />
  )
})
