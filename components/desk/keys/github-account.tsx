import type { DeskClock, Outcome } from '../acts'
import { dayAndTime } from '../day-and-time'
import { GitHubButton, type GitHubButtonProps } from './github-button'
import styles from './own-keys.module.css'
import { RemoveGitHubButton } from './remove-github-button'

export interface GitHubAccountProps {
  /** The account that signs the person in; times are ISO 8601. */
  account?: { login: string; lastUsed?: string }
  /** Whether this paper knows how to ask GitHub. */
  isSetUp: boolean
  /** Why the last way by GitHub ended before its end. */
  said: string | null
  clock: DeskClock
  add: GitHubButtonProps['go']
  remove: () => Promise<Outcome<unknown>>
}

/** Signing in by GitHub: one’s account, or how to add it. */
export function GitHubAccount({ account, isSetUp, said, clock, add, remove }: GitHubAccountProps) {
  if (!isSetUp && !account) return null
  const used = account?.lastUsed && dayAndTime(Date.parse(account.lastUsed), clock)
  return (
    <section className={styles.box} aria-label="GitHub account">
      <div className={styles.foot}>
        {said && <p role="alert">{said}</p>}
        {account ? (
          <>
            <div>
              <h2 dir="ltr">{account.login}</h2>
              <p>
                On GitHub · {used ? `last used ${used}` : 'not used yet'}
                {!isSetUp && ' · this paper asks GitHub no longer'}
              </p>
            </div>
            <RemoveGitHubButton login={account.login} remove={remove} />
          </>
        ) : (
          <>
            <p>With a GitHub account you can sign in too, and what you save carries its name on GitHub.</p>
            <GitHubButton label="Add a GitHub account" go={add} />
          </>
        )}
      </div>
    </section>
  )
}
