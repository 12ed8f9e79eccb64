import type { ReactNode } from 'react'
import type { DeskPerson } from './acts'
import styles from './desk-bar.module.css'

/** The bar at the top of the desk; the page's own acts stand at its end. */
export function DeskBar({ paper, person, signOut, children }: DeskPerson & { children?: ReactNode }) {
  return (
    <header className={styles.bar}>
      <a className={styles.name} href="/">
        {paper}
      </a>
      {person && (
        <nav aria-label="Desk">
          <a href="/admin">Articles</a>
        </nav>
      )}
      <div className={styles.end}>
        {children}
        {person && (
          <form action={signOut} className={styles.person}>
            <span className={styles.who}>{person}</span>
            <button type="submit" className="button quiet">
              Sign out
            </button>
          </form>
        )}
      </div>
    </header>
  )
}
