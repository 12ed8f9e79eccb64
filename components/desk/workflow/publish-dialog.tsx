'use client'
// In the browser: what is asked depends on what the server found, and each answer changes what the button will do.

import { type FormEvent, useEffect, useState, useTransition } from 'react'
import { flushSync } from 'react-dom'
import type { DeskClock, EditForm } from '../acts'
import { Dialog } from '../dialog'
import type { MovedOn, Permitted, Place, Prepared, Published, PublishOutcome, WorkflowActs } from './acts'
import { ChecklistTicks } from './checklist-ticks'
import { MovedNotice } from './moved-notice'
import { type Choices, firstChoices, publishPlan } from './publish-plan'
import styles from './questions.module.css'
import { ReaderChoices } from './reader-choices'
import { TimeChoice } from './time-choice'
import { unreached } from './use-act'

/** An answer that the editing page shows in its own way: another's newer save, errors at their fields. */
export type Elsewhere = Extract<PublishOutcome, { state: 'conflict' | 'invalid' | 'missing' | 'unfaithful' }>

export interface PublishDialogProps {
  open: boolean
  close: () => void
  /** The text as it stands in the editing page. */
  form: () => EditForm
  clock: DeskClock
  may: Permitted
  prepare: WorkflowActs['prepare']
  publish: WorkflowActs['publish']
  done: (published: Published) => void
  /** Told when the dialog has closed because the editing page has to show something first. */
  elsewhere: (outcome: Elsewhere) => void
  /** Leads to what a point of the checklist is about; the dialog has closed. */
  goTo: (place: Place) => void
}

/** Everything between a finished text and print: the checklist, the review, the time, what readers are told. */
export function PublishDialog(props: PublishDialogProps) {
  return (
    <Dialog open={props.open} title="Publish" close={props.close}>
      <Questions {...props} />
    </Dialog>
  )
}

function Questions({ close, form, clock, may, prepare, publish, done, elsewhere, goTo }: PublishDialogProps) {
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const [moved, setMoved] = useState<MovedOn | null>(null)
  const [choices, setChoices] = useState<Choices | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()

  function leave(outcome: Elsewhere) {
    close()
    elsewhere(outcome)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, for the text with which the dialog was opened
  useEffect(() => {
    let closed = false
    void prepare(form())
      .catch(unreached)
      .then((outcome) => {
        if (closed) return
        if (outcome.state === 'refused') setRefusal(outcome.message)
        else if (outcome.state !== 'done') leave(outcome)
        else {
          setPrepared(outcome)
          setMoved(outcome.moved)
          setChoices(firstChoices(outcome, clock))
        }
      })
    return () => {
      closed = true
    }
  }, [])

  const choose = (changed: Partial<Choices>) => setChoices((last) => last && { ...last, ...changed })
  const plan = prepared && choices && publishPlan(prepared, moved, choices, clock, Date.now())

  function send(event: FormEvent) {
    event.preventDefault()
    if (pending || !plan || plan.lacking) return
    setRefusal(null)
    startTransition(async () => answer(await publish({ edit: form(), options: plan.options }).catch(unreached)))
  }

  function answer(outcome: PublishOutcome) {
    switch (outcome.state) {
      case 'done':
        close()
        return done(outcome)
      case 'checklist':
        setRefusal('Something was found since this was opened. Look at the checklist again.')
        return setPrepared((last) => last && { ...last, items: outcome.items })
      case 'moved':
        setRefusal('The review has changed since this was opened. Look at it again.')
        choose({ confirmed: false })
        return setMoved(outcome)
      case 'refused':
        return setRefusal(outcome.message)
      default:
        return leave(outcome)
    }
  }

  return (
    <form onSubmit={send}>
      {!prepared && !refusal && <p className={styles.part}>Looking the story over …</p>}
      {prepared && choices && (
        <>
          <ChecklistTicks
            items={prepared.items}
            ticked={choices.ticked}
            tick={(item, on) =>
              choose({ ticked: on ? [...choices.ticked, item] : choices.ticked.filter((other) => other !== item) })
            }
            goTo={(place) => {
              // A dialog gives the focus back as it closes; only then can it go elsewhere.
              flushSync(close)
              goTo(place)
            }}
          />
          {moved && (
            <MovedNotice
              moved={moved}
              confirmed={choices.confirmed}
              confirm={(confirmed) => choose({ confirmed })}
              clock={clock}
            />
          )}
          {prepared.first && may.includes('schedule') && <TimeChoice choices={choices} choose={choose} clock={clock} />}
          {!prepared.first && <ReaderChoices choices={choices} choose={choose} mayCorrect={may.includes('correct')} />}
        </>
      )}
      {refusal && (
        <p className={`${styles.part} ${styles.refusal}`} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.ends}>
        <output>{plan?.lacking}</output>
        <button type="button" className="button" data-first onClick={close}>
          Cancel
        </button>
        <button type="submit" className="button main" disabled={pending || !plan || plan.lacking !== null}>
          {plan?.does ?? 'Publish'}
        </button>
      </div>
    </form>
  )
}
