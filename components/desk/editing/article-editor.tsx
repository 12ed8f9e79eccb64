'use client'
// In the browser: the text under the writer's hands, its saves, and acts that answer on the spot.

import { useState } from 'react'
import { fieldTitle } from '@/lib/article/field-title'
import type { FormField } from '@/lib/article/form-fields'
import type { Problem } from '@/lib/article/problem'
import type { ComponentForm } from '@/lib/prose/component-forms'
import type { HouseStyleRule } from '@/lib/site/house-style'
import type { DeskClock, DeskPerson } from '../acts'
import { CopyOffer } from '../copies/copy-offer'
import styles from './article-editor.module.css'
import { ArticleSide, type StoryStanding } from './article-side'
import { BodyField } from './body-field'
import { DiscardedNotice } from './discarded-notice'
import { EditorBar } from './editor-bar'
import { OthersHere } from './others-here'
import { OvertakenNotice } from './overtaken-notice'
import { PrintedNotice } from './printed-notice'
import { ProblemSummary } from './problem-summary'
import { TitleFields } from './title-fields'
import { type OpenedArticle, useArticleEditing } from './use-article-editing'
import { useDiscard } from './use-discard'
import { usePublishing } from './use-publishing'
import { WorkflowDialogs } from './workflow-dialogs'

export interface ArticleEditorProps extends OpenedArticle {
  desk: DeskPerson
  fields: readonly FormField[]
  sections: { slug: string; name: string }[]
  houseStyle: readonly HouseStyleRule[]
  components: readonly ComponentForm[]
  pictures: readonly string[]
  /** Where the story stands before its readers and its editors. */
  standing: StoryStanding
  /** Why what the desk says about this draft cannot be read. */
  reviewProblems: Problem[]
  site: { name: string; address: string }
  clock: DeskClock
}

const inPlace = ['headline', 'standfirst']

/** The editing page of one article: it looks like the printed page, saves itself, and never loses a word. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { desk, id, fields, sections, houseStyle, components, pictures, clock, acts } = props
  const editing = useArticleEditing(props)
  const { form, body, state, copies, others, glance, problems } = editing
  const discard = useDiscard(editing, props)
  const publishing = usePublishing(editing, props)
  const [opened] = useState({ texts: props.texts, body: editing.glance.body })
  const section = sections.find(({ slug }) => slug === glance.texts.section)?.name
  const history = `/admin/articles/${id}/history`
  return (
    <>
      <EditorBar
        desk={desk}
        state={state}
        message={discard.message || publishing.said || copies.trouble || ''}
        clock={clock}
        history={history}
        discard={form.awake && discard.canDiscard ? discard.discard : null}
        preview={form.awake ? editing.preview.open : null}
        save={form.awake && !discard.discarded ? () => void editing.save() : null}
        publish={publishing.standing.may.includes('publish') ? () => void publishing.askToPublish() : null}
      />
      <main className={styles.editor} ref={form.ref}>
        <h1 className="hidden">Edit article</h1>
        <div className={styles.notices}>
          {discard.discarded && (
            <DiscardedNotice history={history} published={props.base.article !== null} restore={discard.restore} />
          )}
          <CopyOffer
            copies={copies.left}
            opened={opened}
            openedAt={props.savedAt}
            fields={fields}
            clock={clock}
            takeCopy={(copy) => void editing.takeCopy(copy)}
            keepSaved={(copy) => copies.dismiss(copy, true)}
            decideLater={(copy) => copies.dismiss(copy, false)}
          />
          {state.is === 'conflict' && (
            <OvertakenNotice
              conflict={state.conflict}
              clock={clock}
              fieldTitle={(name) => fieldTitle(name, fields)}
              resolve={(chosen) => void editing.saving.current?.resolve(chosen)}
              sent={state.sent}
            />
          )}
          {publishing.printed && <PrintedNotice theirs={publishing.printed} clock={clock} />}
          <ProblemSummary problems={[...props.reviewProblems, ...problems]} failed={editing.failed} />
          <OthersHere others={others} self={props.person} goTo={(paragraph) => body.handle.current?.goTo(paragraph)} />
        </div>
        <fieldset className={styles.columns} disabled={!form.awake}>
          <div className={styles.sheet}>
            <form data-article onSubmit={(event) => event.preventDefault()} onInput={editing.edited}>
              <TitleFields
                fields={inPlace.flatMap((name) => fields.find((field) => field.name === name) ?? [])}
                texts={form.texts}
                problems={problems}
                label={[section, glance.texts.kind].filter(Boolean).join(' · ')}
                leave={() => body.handle.current?.focus()}
              />
            </form>
            <BodyField
              view={body.view}
              ref={body.handle}
              problems={problems}
              houseStyle={houseStyle}
              components={components}
              pictures={pictures}
              clock={clock}
              language={glance.texts.language || clock.language}
              onEdit={editing.edited}
              switchView={() => void body.switchView()}
            />
          </div>
          <ArticleSide
            {...{ id, editing, publishing, sections, clock, acts }}
            site={props.site}
            fields={fields.filter((field) => !inPlace.includes(field.name))}
          />
        </fieldset>
        <WorkflowDialogs {...{ id, editing, publishing, clock, acts }} />
      </main>
    </>
  )
}
