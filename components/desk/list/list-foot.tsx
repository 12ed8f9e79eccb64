import styles from './article-list.module.css'
import { type ListFilterValues, listAddress } from './list-address'

export interface ListFootProps {
  count: number
  pages: number
  filter: ListFilterValues
  language: string
}

/** How many there are, and the other pages. */
export function ListFoot({ count, pages, filter, language }: ListFootProps) {
  const page = filter.page ?? 1
  return (
    <footer className={styles.foot}>
      <span>{count === 1 ? 'One article' : `${count.toLocaleString(language)} articles`}</span>
      {pages > 1 && (
        <nav aria-label="Pages">
          {page > 1 && (
            <a href={listAddress({ ...filter, page: page - 1 })} rel="prev">
              Previous page
            </a>
          )}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && (
            <a href={listAddress({ ...filter, page: page + 1 })} rel="next">
              Next page
            </a>
          )}
        </nav>
      )}
    </footer>
  )
}
