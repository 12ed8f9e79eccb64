import type { DeskClock } from '../acts'
import type { MovedOn } from './acts'
import { Difference } from './difference'
import { printedTime } from './publish-plan'
import styles from './questions.module.css'

export interface MovedNoticeProps {
  moved: MovedOn
  confirmed: boolean
  confirm: (on: boolean) => void
  clock: DeskClock
}

/** The text is not the one that was reviewed: what changed since, and the question whether it may go out. */
export function MovedNotice({ moved, confirmed, confirm, clock }: MovedNoticeProps) {
  const when = moved.at ? `, ${printedTime(Date.parse(moved.at), clock)}` : ''
  return (
    <fieldset className={styles.part}>
      <legend>Review</legend>
      <p className={styles.warn}>
        {moved.revision
          ? `The text has changed since ${moved.by ?? 'somebody'} reviewed it${when}.`
          : 'The review that you saw was taken back meanwhile.'}
      </p>
      {moved.parts.length > 0 && <Difference parts={moved.parts} />}
      <label className={styles.choice}>
        <input type="checkbox" checked={confirmed} onChange={(event) => confirm(event.target.checked)} />
        <span>I have read this, and publish it as it is now</span>
      </label>
    </fieldset>
  )
}
