import styles from '../dialog-parts.module.css'
import type { BulkResult } from './bulk-work'
import type { Selectable } from './selection'

/** What became of each story: first what needs somebody, then what was not tried, then what is done. */
export function BulkResults({ results, left }: { results: BulkResult[]; left: Selectable[] }) {
  const of = (state: BulkResult['state']) => results.filter((result) => result.state === state)
  const untried = left.map((story) => ({ ...story, state: 'untried' as const, reasons: [] }))
  return (
    <ul className={styles.results} aria-label="Results">
      {[...of('blocked'), ...untried, ...of('same'), ...of('done')].map(({ id, headline, state, reasons }) => (
        <li key={id}>
          <a href={`/admin/articles/${id}`} dir="auto">
            {headline}
          </a>
          <span className={styles[state]}>{stateWords[state]}</span>
          {reasons.map((reason) => (
            <small key={reason}>{reason}</small>
          ))}
        </li>
      ))}
    </ul>
  )
}

const stateWords = { done: 'Done', same: 'Needed nothing', blocked: 'Not done', untried: 'Not tried' } as const
