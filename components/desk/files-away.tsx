import { type AwayBannerProps, whatReadersSee } from './away-banner'
import styles from './plain-page.module.css'

/** In place of a page of the desk that needs files which cannot be had. */
export function FilesAway({
  paper,
  failure,
  store,
  clock,
}: AwayBannerProps & {
  paper: string
  /** `away`: it passes; otherwise somebody must mend it. */
  failure: { message: string; away: boolean }
}) {
  return (
    <main className={styles.page}>
      <p className={styles.paper}>{paper}</p>
      <h1>{failure.away ? 'The paper’s files cannot be reached just now' : 'The paper’s files cannot be had'}</h1>
      <p role="alert">{failure.message}</p>
      {store.state === 'away' && <p>{whatReadersSee(store, clock)}</p>}
      <p>
        You are not signed out. What you wrote and could not save is kept in your browser, and is offered to you when
        you open the article again.
      </p>
      <p>
        <a href="/admin/health">How the paper is set up, and what is missing</a>
      </p>
      <form>
        <button type="submit" className="button main">
          Try again
        </button>
      </form>
      <p>
        <a href="/">Read the paper</a>
      </p>
    </main>
  )
}
