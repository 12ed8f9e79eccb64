import styles from './desk-log.module.css'
import { type LogFilterValues, logAddress } from './log-address'

export interface LogFiltersProps {
  filter: LogFilterValues
  acts: { value: string; name: string }[]
  people: string[]
}

/** The filters over the log: a plain form, so that the address holds what is shown. */
export function LogFilters({ filter, acts, people }: LogFiltersProps) {
  const { before: _, ...narrowing } = filter
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> has no reliable role in browsers of the last years.
    <form action="/admin/log" className={styles.filters} role="search" aria-label="Log">
      <label>
        Person
        <input name="by" list="log-people" defaultValue={filter.by} autoComplete="off" />
      </label>
      <datalist id="log-people">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        Act
        <select name="act" defaultValue={filter.act ?? ''}>
          <option value="">All acts</option>
          {acts.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Article’s id
        <input name="article" defaultValue={filter.article} autoComplete="off" spellCheck={false} />
      </label>
      <label>
        From
        <input type="date" name="since" defaultValue={filter.since} />
      </label>
      <label>
        To
        <input type="date" name="until" defaultValue={filter.until} />
      </label>
      <span className={styles.ends}>
        <button type="submit" className="button">
          Show
        </button>
        {Object.values(narrowing).some(Boolean) && <a href={logAddress({})}>Clear</a>}
      </span>
    </form>
  )
}
