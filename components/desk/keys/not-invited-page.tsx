import styles from '../plain-page.module.css'

export interface NotInvitedPageProps {
  paper: string
  why: string
}

/** An invitation that lets nobody in, and why. */
export function NotInvitedPage({ paper, why }: NotInvitedPageProps) {
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>You are not signed in</h1>
      <p role="alert">{why}</p>
      <p>
        <a href="/admin/sign-in">How to sign in</a>
      </p>
    </main>
  )
}
