import type { ReactNode, Ref } from 'react'
import type { DeskPerson } from './acts'
import styles from './desk-bar.module.css'

/** The bar at the top of the desk; the page's own acts stand at its end. */
export function DeskBar({
  paper,
  person,
  mayCheck,
  mayInvite,
  signOut,
  here,
  children,
  ref,
}: DeskPerson & {
  here?: 'articles' | 'log' | 'staff' | 'health' | 'account'
  children?: ReactNode
  ref?: Ref<HTMLElement>
}) {
  return (
    <header className={styles.bar} ref={ref}>
      <a className={styles.name} href="/">
        {paper}
      </a>
      {person && (
        <nav aria-label="Desk">
          <a href="/admin" aria-current={here === 'articles' ? 'page' : undefined}>
            Articles
          </a>
          <a href="/admin/log" aria-current={here === 'log' ? 'page' : undefined}>
            Log
          </a>
          {mayInvite && (
            <a href="/admin/staff" aria-current={here === 'staff' ? 'page' : undefined}>
              Staff
            </a>
          )}
          {mayCheck && (
            <a href="/admin/health" aria-current={here === 'health' ? 'page' : undefined}>
              Health
            </a>
          )}
        </nav>
      )}
      <div className={styles.acts}>{children}</div>
      {person && (
        <form action={signOut} className={styles.person}>
          <a
            href="/admin/account"
            className={styles.who}
            title="Your account"
            aria-current={here === 'account' ? 'page' : undefined}
          >
            {person}
          </a>
          <button type="submit" className="button quiet">
            Sign out
          </button>
        </form>
      )}
    </header>
  )
}
