'use client'
// In the browser: the text under the writer's hands, its preview as it is typed, and acts that answer on the spot.

import { useEffect, useRef, useState, useTransition } from 'react'
import type { FormField } from '@/lib/article/form-fields'
import type { Problem } from '@/lib/article/problem'
import type { Base, DeskClock, DeskPerson, EditForm, EditorActs, Outcome, Theirs } from './acts'
import styles from './article-editor.module.css'
import { BodySource } from './body-source'
import { ConflictNotice } from './conflict-notice'
import { DiscardedNotice } from './discarded-notice'
import { EditorBar } from './editor-bar'
import { Field } from './field'
import { collect, fillIn } from './form-text'
import { ProblemSummary } from './problem-summary'
import { useLeaveGuard } from './use-leave-guard'
import { usePreview } from './use-preview'
import { useSaveKey } from './use-save-key'

export interface ArticleEditorProps {
  desk: DeskPerson
  id: string
  base: Base
  fields: readonly FormField[]
  sections: { slug: string; name: string }[]
  texts: Record<string, string>
  body: string
  /** Where readers find the published version; null when there is none. */
  url: string | null
  clock: DeskClock
  acts: EditorActs
}

/** Fields that every story needs stand beside the text; the others are folded away. */
const always = ['section', 'kind', 'kicker', 'bylines', 'dateline', 'topics', 'image']
const inPlace = ['headline', 'standfirst']

/** The editing page of one article: a form made from the schema, the body as MDX, the page beside it. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { desk, id, fields, sections, clock, acts } = props
  // What the form was opened with: after a save the server sends newer props, which must not reach what is being typed.
  const [{ texts, body }] = useState({ texts: props.texts, body: props.body })
  const form = useRef<HTMLFormElement>(null)
  const [base, setBase] = useState(props.base)
  const [url, setUrl] = useState(props.url)
  const [problems, setProblems] = useState<Problem[]>([])
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [discarded, setDiscarded] = useState<string | null>(null)
  const [message, setMessage] = useState('')
  const [pending, startTransition] = useTransition()
  const [dirty, setDirty] = useState(false)
  const edits = useRef(0)
  const preview = usePreview(id, () => collect(form.current))
  useLeaveGuard(dirty)
  // React sets a text box back to what the server sent when it takes the page over, so nothing may be typed before.
  const [awake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])

  const time = () =>
    new Intl.DateTimeFormat(clock.language, { timeZone: clock.timeZone, timeStyle: 'medium' }).format(new Date())

  /** Runs an act on the text as it is now; what is typed meanwhile stays and stays unsaved. */
  function perform<Done>(
    act: (form: EditForm) => Promise<Outcome<Done>>,
    done: (result: Done) => void,
    savesText = true,
  ) {
    // A key held down, or pressed twice, asks for the same act once more.
    if (pending) return
    const sent = edits.current
    // What stood in the way of the last act says nothing about this one.
    setMessage('')
    setProblems([])
    startTransition(async () => {
      const outcome = await act({ id, base, seen: theirs?.blob, ...collect(form.current) }).catch(
        (): Outcome<Done> => ({
          state: 'refused',
          message: 'The desk could not be reached. Your text is still on this page; try again.',
        }),
      )
      setProblems(outcome.state === 'invalid' ? outcome.problems : [])
      setTheirs(outcome.state === 'conflict' ? outcome.theirs : null)
      switch (outcome.state) {
        case 'done':
          if (savesText) setDirty(edits.current !== sent)
          done(outcome)
          break
        case 'refused':
          setMessage(outcome.message)
          break
        case 'missing':
          setMessage('This article is no longer there. Copy your text before you leave this page.')
          break
        case 'conflict':
        case 'invalid':
          break
        default:
          outcome satisfies never
      }
    })
  }

  const save = () =>
    perform(acts.save, (result) => {
      setBase(result.base)
      setMessage(`Saved ${time()}`)
    })
  const publish = () =>
    perform(acts.publish, (result) => {
      setBase(result.base)
      setUrl(result.url)
      fillIn(form.current, result.stamped)
      setMessage(`Published ${time()}`)
    })
  const discard = () =>
    perform(
      () => acts.discard({ id, base }),
      (result) => {
        setBase({ ...base, draft: null })
        setDiscarded(result.blob)
        setMessage('Draft discarded')
      },
      false,
    )
  const restore = (blob: string) =>
    perform(
      () => acts.restore({ id, blob }),
      () => {
        setBase({ ...base, draft: blob })
        setDiscarded(null)
        setMessage('Draft restored')
      },
      false,
    )
  useSaveKey(save)

  const fieldProps = {
    texts,
    problems,
    options: { section: sections.map(({ slug, name }) => ({ value: slug, name })) },
  }
  const named = (names: string[]) => names.flatMap((name) => fields.find((field) => field.name === name) ?? [])
  const others = fields.filter((field) => !always.includes(field.name) && !inPlace.includes(field.name))
  return (
    <>
      <EditorBar
        desk={desk}
        history={`/admin/articles/${id}/history`}
        message={message || (dirty ? 'Unsaved changes' : '')}
        url={url}
        canDiscard={!pending && base.draft !== null}
        canSave={!pending && discarded === null}
        discard={discard}
        preview={preview.open}
        save={save}
        publish={publish}
      />
      <main className={styles.editor}>
        <h1 className="hidden">Edit article</h1>
        <form
          ref={form}
          onSubmit={(event) => event.preventDefault()}
          onInput={() => {
            edits.current += 1
            setDirty(true)
            setMessage((last) => (/^(Saved|Published)/.test(last) ? '' : last))
            preview.show()
          }}
        >
          <fieldset className={styles.form} disabled={!awake}>
            {discarded && (
              <DiscardedNotice
                history={`/admin/articles/${id}/history`}
                published={base.article !== null}
                restore={() => restore(discarded)}
              />
            )}
            {theirs && <ConflictNotice theirs={theirs} clock={clock} />}
            <ProblemSummary problems={problems} />
            <div className={styles.sheet}>
              {named(inPlace).map((field) => (
                <Field key={field.name} field={field} {...fieldProps} />
              ))}
              <BodySource text={body} problems={problems} />
            </div>
            <fieldset className={styles.panel}>
              <legend>Story</legend>
              {named(always).map((field) => (
                <Field key={field.name} field={field} {...fieldProps} />
              ))}
            </fieldset>
            <details
              className={styles.panel}
              open={
                problems.some((problem) => others.some((field) => problem.field?.startsWith(field.name))) || undefined
              }
            >
              <summary>More about this story</summary>
              {others.map((field) => (
                <Field key={field.name} field={field} {...fieldProps} />
              ))}
            </details>
          </fieldset>
        </form>
        <iframe className={styles.preview} title="Preview" src={`/admin/articles/${id}/preview`} />
      </main>
    </>
  )
}
