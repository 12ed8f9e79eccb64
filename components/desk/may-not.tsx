import type { DeskPerson } from './acts'
import { DeskBar } from './desk-bar'
import styles from './plain-page.module.css'

/** In place of a page of the desk that is not for this person. */
export function MayNot({ desk, message }: { desk: DeskPerson; message: string }) {
  return (
    <>
      <DeskBar {...desk} />
      <main className={styles.page}>
        <h1>This page is not for you</h1>
        <p>{message}</p>
        <p>
          <a href="/admin">All articles</a>
        </p>
      </main>
    </>
  )
}
