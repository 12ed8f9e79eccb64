import type { DeskClock, DeskPerson } from '../acts'
import { DeskBar } from '../desk-bar'
import styles from './desk-log.module.css'
import { type LogFilterValues, logAddress, logFileAddress } from './log-address'
import { LogFilters } from './log-filters'

/** One act. */
export interface LoggedAct {
  commit: string
  /** ISO 8601. */
  at: string
  by: string
  sentence: string
  /** The ids of the articles that it was done to. */
  articles: string[]
  facts: { role?: string; detail?: string; ticked?: string[] } | null
}

export interface DeskLogProps {
  desk: DeskPerson
  /** Newest first. */
  entries: LoggedAct[]
  filter: LogFilterValues
  acts: { value: string; name: string }[]
  /** Names to choose from. */
  people: string[]
  /** Where older ones begin; null when there are none. */
  next: string | null
  clock: DeskClock
  /** Whether the whole of it may be taken away as a file. */
  mayExport: boolean
}

/** Everything that was done at the desk. */
export function DeskLog({ desk, entries, filter, acts, people, next, clock, mayExport }: DeskLogProps) {
  const { language, timeZone } = clock
  const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <DeskBar {...desk} here="log" />
      <main className={styles.main}>
        <h1 className="hidden">Log</h1>
        <div className={styles.log}>
          <LogFilters filter={filter} acts={acts} people={people} />
          {entries.length === 0 ? (
            <p className={styles.empty}>Nothing was done that matches. Change the filters.</p>
          ) : (
            <ol className={styles.entries} aria-label="Acts">
              {entries.map((entry) => (
                <li key={entry.commit}>
                  <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
                  <span className={styles.by}>
                    {entry.by}
                    {entry.facts?.role && <small>, {entry.facts.role}</small>}
                  </span>
                  <Deed entry={entry} />
                </li>
              ))}
            </ol>
          )}
          {(filter.before || next) && (
            <nav aria-label="Pages" className={styles.pages}>
              {filter.before && <a href={logAddress({ ...filter, before: undefined })}>Newest</a>}
              {next && <a href={logAddress({ ...filter, before: next })}>Older</a>}
            </nav>
          )}
          {mayExport && (
            <div className={styles.pages}>
              <a href={logFileAddress(filter)}>Take away as CSV</a>
            </div>
          )}
        </div>
      </main>
    </>
  )
}

/** What was done, leading to the history of what it was done to. */
function Deed({ entry: { sentence, articles, facts } }: { entry: LoggedAct }) {
  const [only] = articles
  const history = (id: string) => `/admin/articles/${id}/history`
  return (
    <div className={styles.deed}>
      {only && articles.length === 1 ? (
        <a href={history(only)} dir="auto">
          {sentence}
        </a>
      ) : (
        <span dir="auto">{sentence}</span>
      )}
      {facts?.detail && <small dir="auto">{facts.detail}</small>}
      {facts?.ticked && <small>Passed all the same: {facts.ticked.join(', ')}</small>}
      {articles.length > 1 && (
        <details>
          <summary>{articles.length} articles</summary>
          <ul>
            {articles.map((id) => (
              <li key={id}>
                <a href={history(id)}>{id}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
