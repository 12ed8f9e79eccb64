import styles from './article-list.module.css'
import { type ListFilterValues, type ListSort, sortAddress, sortOf } from './list-address'

export interface TableHeadProps {
  filter: ListFilterValues
  /** How many rows of this page are chosen, and how many there are. */
  chosen: number
  all: number
  chooseAll: () => void
}

const columns: [ListSort, string][] = [
  ['headline', 'Article'],
  ['section', 'Section'],
  ['author', 'By'],
  ['words', 'Words'],
  ['published', 'Published'],
  ['changed', 'Changed'],
]

/** The heads of the columns: each leads to the list in its order, or in the other direction of it. */
export function TableHead({ filter, chosen, all, chooseAll }: TableHeadProps) {
  const { by, way } = sortOf(filter)
  const some = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = chosen > 0 && chosen < all
  }
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.check}>
          <input
            type="checkbox"
            aria-label="Choose all on this page"
            ref={some}
            checked={chosen === all}
            onChange={chooseAll}
          />
        </th>
        <th scope="col" className={styles.state}>
          <span>State</span>
        </th>
        {columns.map(([column, name]) => (
          <th key={column} scope="col" className={styles[column]} aria-sort={by === column ? way : undefined}>
            <a href={sortAddress(filter, column)}>
              {name}
              {by === column && <span aria-hidden="true">{way === 'ascending' ? ' ↑' : ' ↓'}</span>}
            </a>
          </th>
        ))}
      </tr>
    </thead>
  )
}
