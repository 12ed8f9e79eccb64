import type { Words } from '@/lib/site/words'
import styles from './list.module.css'

type Way = 'newer' | 'older' | 'previous' | 'next'

/** Where in a list one is. */
export interface PaginationProps {
  /** Counted from 1. */
  page: number
  pages: number
  /** `/science`; its second page is `/science/page/2`. */
  basePath?: string
  /** The address of a page, where it is another than that. */
  urlOf?: (page: number) => string
  /** What the links say. */
  ways?: readonly [back: Way, on: Way]
  words: Words
}

/** Plain links to the newer and the older page; nothing for a list of one page. */
export function Pagination({
  page,
  pages,
  basePath = '',
  urlOf = (number) => pageUrl(basePath, number),
  ways: [back, on] = ['newer', 'older'],
  words,
}: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav className={styles.pagination} aria-label={words.say('pages')}>
      {page > 1 ? (
        <a href={urlOf(page - 1)} rel="prev">
          <span aria-hidden="true">←</span> {words.say(back)}
        </a>
      ) : (
        <span />
      )}
      <p className="label">{words.say('pageOfPages', { page, pages })}</p>
      {page < pages ? (
        <a href={urlOf(page + 1)} rel="next">
          {words.say(on)} <span aria-hidden="true">→</span>
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}

/** The address of one page of a list; the first has no number. */
export const pageUrl = (basePath: string, page: number) => (page <= 1 ? basePath : `${basePath}/page/${page}`)
