import type { DeskClock, Theirs } from './acts'
import styles from './notice.module.css'

/** Somebody saved first. Their text is shown, the writer's own stays in the form: nothing is lost, nothing overwritten. */
export function ConflictNotice({ theirs, clock }: { theirs: Theirs; clock: DeskClock }) {
  const at =
    theirs.at &&
    new Intl.DateTimeFormat(clock.language, {
      timeZone: clock.timeZone,
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(theirs.at))
  return (
    <section className={styles.conflict} role="alert">
      <h2>
        {theirs.by ?? 'Somebody'} saved a newer version{at ? `, ${at}` : ''}
      </h2>
      <p>
        Nothing was overwritten.
        {theirs.blob
          ? ' It is the published file, which changed after this draft was saved; Publish replaces it now.'
          : ''}{' '}
        Your text is still in the form below. Take over what you need from theirs: open this article{' '}
        <a href={globalThis.location?.pathname} target="_blank" rel="noreferrer">
          in another tab
        </a>
        , put your changes there, and save.
      </p>
      <details>
        <summary>Their version</summary>
        <pre>{theirs.text}</pre>
      </details>
    </section>
  )
}
