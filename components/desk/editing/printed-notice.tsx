import type { DeskClock, Theirs } from '../acts'
import styles from './conflict-choices.module.css'
import { when } from './when'

/** The published file was changed after this draft was saved; publishing again replaces it knowingly. */
export function PrintedNotice({ theirs, clock }: { theirs: Theirs; clock: DeskClock }) {
  return (
    <section className={styles.conflict} role="alert">
      <h2>
        {theirs.by ?? 'Somebody'} changed the published file{when(theirs.at, clock)}
      </h2>
      <p>
        That was after this draft was saved, so the draft does not have it. Nothing was overwritten. Take over what you
        need; if you publish now, this draft replaces it.
      </p>
      <details>
        <summary>What is in print</summary>
        <pre>{theirs.text}</pre>
      </details>
    </section>
  )
}
