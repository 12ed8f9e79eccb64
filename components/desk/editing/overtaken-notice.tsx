import type { FormState } from '@/lib/article/merge-forms'
import type { Conflict, DeskClock } from '../acts'
import { ConflictChoices } from './conflict-choices'
import styles from './conflict-choices.module.css'
import { when } from './when'

export interface OvertakenNoticeProps {
  conflict: Conflict
  clock: DeskClock
  fieldTitle: (name: string) => string
  resolve: (form: FormState) => void
  /** The text that could not be saved. */
  sent: FormState
}

/** Somebody else's act came first. Nothing was overwritten: the writer's text is on the page, and says what becomes of it. */
export function OvertakenNotice({ conflict, clock, fieldTitle, resolve, sent }: OvertakenNoticeProps) {
  const { theirs, choices, reason } = conflict
  if (choices) return <ConflictChoices {...{ theirs, choices, clock, fieldTitle, resolve }} />
  return (
    <section className={styles.conflict} role="alert">
      <h2>
        {theirs.by ?? 'Somebody'} {did(reason)}
        {when(theirs.at, clock)}
      </h2>
      <p>Nothing of yours was overwritten: your text is still below, and kept in this browser.</p>
      <details>
        <summary>The text as it was saved</summary>
        <pre>{theirs.text}</pre>
      </details>
      <p className={styles.foot}>
        <button type="button" className="button main" onClick={() => resolve(sent)}>
          Save my text as a new draft
        </button>
        <a href={globalThis.location?.pathname}>Leave it, and open the article anew</a>
      </p>
    </section>
  )
}

function did(reason: Conflict['reason']): string {
  switch (reason) {
    case 'published':
      return 'published this article'
    case 'discarded':
      return 'discarded the draft'
    case 'saved':
    case undefined:
      return 'saved a newer version'
  }
}
