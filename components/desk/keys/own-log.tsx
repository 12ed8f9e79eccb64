import type { DeskClock } from '../acts'
import { dayAndTime } from '../day-and-time'
import styles from './own-keys.module.css'

/** A change of one’s staff file. */
export interface OwnLogEntry {
  commit: string
  /** ISO 8601. */
  at: string
  /** Who did it. */
  by: string
  sentence: string
  detail?: string
}

export interface OwnLogProps {
  /** Newest first. */
  entries: OwnLogEntry[]
  person: string
  clock: DeskClock
}

/** When one signed in, and with what, so that a sign-in of somebody else is seen. */
export function OwnLog({ entries, person, clock }: OwnLogProps) {
  return (
    <section className={styles.box} aria-label="Sign-ins and changes">
      <h2 className={styles.title}>Sign-ins and changes</h2>
      <ol>
        {entries.map(({ commit, at, by, sentence, detail }) => (
          <li key={commit} className={styles.row}>
            <div>
              <h3 dir="auto">{detail ? `${sentence}: ${detail}` : sentence}</h3>
              {by !== person && <p>By {by}</p>}
            </div>
            <p>
              <time dateTime={at}>{dayAndTime(Date.parse(at), clock)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
