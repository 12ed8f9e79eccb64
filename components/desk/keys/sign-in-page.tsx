import styles from '../plain-page.module.css'
import { GitHubButton, type GitHubButtonProps } from './github-button'
import { KeyButton, type KeyDeed } from './key-button'

export interface SignInPageProps {
  paper: string
  signIn: Extract<KeyDeed, { does: 'sign in' }>
  /** Null where this paper does not ask GitHub. */
  goToGitHub: GitHubButtonProps['go'] | null
  /** Why the last way by GitHub ended before its end. */
  said: string | null
}

/** The door of the desk: one touch for who has a key, and how to get one. */
export function SignInPage({ paper, signIn, goToGitHub, said }: SignInPageProps) {
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>Sign in</h1>
      {said && <p role="alert">{said}</p>}
      <p>Your finger, your face or the code of your device lets you in. There is no name or password to type.</p>
      <KeyButton deed={signIn} label="Sign in with a passkey" to="/admin" />
      {goToGitHub && <GitHubButton label="Sign in by GitHub" go={goToGitHub} />}
      <h2>No key yet, or lost the device?</h2>
      <p>
        Any admin can invite you on the desk’s page Staff: with an address that lets you in once and makes a key. On the
        machine where the paper runs, this prints one for its first admin:
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
