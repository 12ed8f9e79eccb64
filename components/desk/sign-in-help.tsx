import styles from './plain-page.module.css'

/** How to get in. */
export function SignInHelp({ paper }: { paper: string }) {
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>Sign in</h1>
      <p>
        Whoever runs the paper can invite you: with an address that signs you in, once. On the machine where the paper
        runs, this prints one for its first admin:
      </p>
      <pre>npm run invite</pre>
      <p>
        With a handle it is for the person in <code>content/staff/anna.yaml</code>, and with a role and a name for
        somebody new:
      </p>
      <pre>{'npm run invite -- anna\nnpm run invite -- anna --role editor --name "Anna Berg"'}</pre>
      <p>
        For a paper that runs elsewhere, set <code>SITE_SECRET</code> and <code>SITE_URL</code> to those of that paper
        first.
      </p>
      <p>
        <a href="/">Read the paper</a>
      </p>
    </main>
  )
}
