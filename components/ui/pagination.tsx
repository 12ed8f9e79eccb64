import styles from './list.module.css'

/** Where in a list one is. */
export interface PaginationProps {
  /** Counted from 1. */
  page: number
  pages: number
  /** `/science`; its second page is `/science/page/2`. */
  basePath: string
}

/** Plain links to the newer and the older page; nothing for a list of one page. */
export function Pagination({ page, pages, basePath }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav className={styles.pagination} aria-label="Pages">
      {page > 1 ? (
        <a href={pageUrl(basePath, page - 1)} rel="prev">
          <span aria-hidden="true">←</span> Newer
        </a>
      ) : (
        <span />
      )}
      <p className="label">
        Page {page} of {pages}
      </p>
      {page < pages ? (
        <a href={pageUrl(basePath, page + 1)} rel="next">
          Older <span aria-hidden="true">→</span>
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

/** The address of one page of a list; the first has no number. */
export const pageUrl = (basePath: string, page: number) => (page <= 1 ? basePath : `${basePath}/page/${page}`)
