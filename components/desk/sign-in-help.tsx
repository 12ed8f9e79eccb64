import styles from './plain-page.module.css'

const reasons: Record<string, string> = {
  token: 'This address was used already, or is older than a day. Each one works once.',
  origin: 'The request came from another site. Open the address in this browser itself.',
  staff: 'You are no longer on the staff of this paper.',
}

/** How to get in. */
export function SignInHelp({ paper, refused }: { paper: string; refused?: string }) {
  const reason = refused ? reasons[refused] : undefined
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>Sign in</h1>
      {reason && <p role="alert">{reason}</p>}
      <p>On the machine where the paper runs, this prints a fresh address that signs you in once:</p>
      <pre>npm run sign-in</pre>
      <p>
        With somebody’s handle it signs them in: <code>npm run sign-in -- anna</code> for{' '}
        <code>content/staff/anna.yaml</code>.
      </p>
      <p>
        <a href="/">Read the paper</a>
      </p>
    </main>
  )
}
