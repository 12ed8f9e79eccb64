import type { DeskPerson } from './acts'
import { DeskBar } from './desk-bar'
import styles from './plain-page.module.css'

type CannotOpenProps = { desk: DeskPerson } & (
  | { reason: 'missing' }
  | { reason: 'unreadable'; path: string; text: string; message: string }
)

/** In place of the editing page of a story that is not there, or whose file cannot be read. */
export function CannotOpen(props: CannotOpenProps) {
  return (
    <>
      <DeskBar {...props.desk} />
      <main className={styles.page}>
        {props.reason === 'missing' ? (
          <>
            <h1>There is no such article</h1>
            <p>It may have been discarded, or the address may be mistyped.</p>
          </>
        ) : (
          <>
            <h1>This file cannot be read</h1>
            <p>
              content/{props.path}: {props.message}
            </p>
            <p>It was changed outside the desk. Mend it there; its text is:</p>
            <pre>{props.text}</pre>
          </>
        )}
        <p>
          <a href="/admin">All articles</a>
        </p>
      </main>
    </>
  )
}
