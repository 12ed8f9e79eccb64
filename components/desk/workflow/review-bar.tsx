'use client'
// In the browser: its buttons act on the text as it stands in the editing page, and say on the spot what they did.

import { type ArticleState, stateName } from '@/lib/article/state'
import type { DeskClock, Outcome } from '../acts'
import type { FieldsSet, Permitted, ReviewStanding, WorkflowActName, WorkflowActs } from './acts'
import { printedTime } from './publish-plan'
import styles from './review-bar.module.css'
import { useAct } from './use-act'

/** The questions that this bar can open; the editing page holds their dialogs. */
export type Question = 'send-back' | 'withdraw' | 'hold'

export interface ReviewBarProps {
  id: string
  standing: ReviewStanding
  /** Where the story stands before its readers. */
  article: ArticleState
  /** Whether there is a draft, or text that would make one. */
  hasDraft: boolean
  may: Permitted
  clock: DeskClock
  /** Saves what is not saved and answers the draft's revision; null when it could not be saved. */
  saved: () => Promise<string | null>
  acts: Pick<WorkflowActs, 'submit' | 'markReady' | 'unschedule' | 'lift'>
  ask: (question: Question) => void
  /** What an act has changed, and what was done, for the live region of the editing page. */
  reviewed: (standing: ReviewStanding, what: string) => void
  changed: (result: FieldsSet, what: string) => void
}

/** Where a story stands, who said so and when, and what this person may do next. */
export function ReviewBar(props: ReviewBarProps) {
  const { id, standing, article, hasDraft, may, clock, saved, acts, ask, reviewed, changed } = props
  const { pending, refusal, run } = useAct()
  const can = (act: WorkflowActName) => may.includes(act)
  const { state, by, at, moved } = standing

  const say = (act: WorkflowActs['submit'], what: string) =>
    run(
      async () => {
        const revision = await saved()
        return revision ? act({ id, revision }) : notSaved
      },
      (result) => reviewed(result.standing, what),
    )
  const lift = () =>
    run(
      () => acts.lift({ id }),
      (result: FieldsSet) => changed(result, 'Hold lifted'),
    )
  const unschedule = () =>
    run(
      () => acts.unschedule({ id }),
      (result) => changed({ ...result, article: 'draft' }, 'Taken off the schedule'),
    )

  return (
    <section className={styles.bar} aria-label="Workflow">
      <p className={styles.state}>
        {/* A draft that is in review, or ready, is a draft all the same. */}
        {!(article === 'draft' && state) && <b className={styles[article]}>{stateName(article)}</b>}
        {state && (
          <>
            {article !== 'draft' && ' · '}
            <b className={styles[state]}>{stateName(state)}</b>{' '}
            <small className={styles.said}>
              {by}
              {at ? `, ${printedTime(Date.parse(at), clock)}` : ''}
            </small>
          </>
        )}
        {moved && <small className={styles.moved}>The draft has changed since.</small>}
      </p>
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.acts}>
        {can('submit') && hasDraft && (state === null || moved) && (
          <button
            type="button"
            className="button"
            disabled={pending}
            onClick={() => say(acts.submit, 'Submitted for review')}
          >
            {state === null ? 'Submit for review' : 'Submit again'}
          </button>
        )}
        {can('send-back') && state !== null && (
          <button type="button" className="button" disabled={pending} onClick={() => ask('send-back')}>
            Send back …
          </button>
        )}
        {can('ready') && hasDraft && (state !== 'ready' || moved) && (
          <button
            type="button"
            className="button"
            disabled={pending}
            onClick={() => say(acts.markReady, 'Marked ready to publish')}
          >
            Mark ready
          </button>
        )}
        {can('unschedule') && article === 'scheduled' && (
          <button type="button" className="button" disabled={pending} onClick={unschedule}>
            Take off the schedule
          </button>
        )}
        {can('lift') && article === 'held' && (
          <button type="button" className="button" disabled={pending} onClick={lift}>
            Lift the hold
          </button>
        )}
        {can('hold') && article !== 'held' && article !== 'withdrawn' && (
          <button type="button" className="button quiet" disabled={pending} onClick={() => ask('hold')}>
            Hold …
          </button>
        )}
        {can('withdraw') && (article === 'published' || article === 'changed') && (
          <button type="button" className="button quiet" disabled={pending} onClick={() => ask('withdraw')}>
            Withdraw …
          </button>
        )}
      </div>
    </section>
  )
}

const notSaved: Outcome<never> = { state: 'refused', message: 'The text could not be saved, so nothing was submitted.' }
