import type { DeskClock, DeskPerson, Outcome } from '../acts'
import { DeskBar } from '../desk-bar'
import styles from './article-list.module.css'
import type { BulkActs } from './bulk-work'
import { FileProblems } from './file-problems'
import type { ListFilterValues } from './list-address'
import { ListFilters } from './list-filters'
import { ListFoot } from './list-foot'
import { ListTable } from './list-table'
import { type ListedArticle, listRow } from './listed-article'
import { NewArticleButton } from './new-article-button'

export interface ArticleListProps {
  desk: DeskPerson
  rows: ListedArticle[]
  /** How many stories the filter finds, on all pages. */
  count: number
  pages: number
  filter: ListFilterValues
  sections: { slug: string; name: string }[]
  authors: { slug: string; name: string }[]
  /** Files that cannot be read, each as a sentence. */
  problems: string[]
  clock: DeskClock & { now: number }
  /** Whether this person publishes. */
  mayPublish: boolean
  newArticle: () => Promise<Outcome<{ id: string }>>
  bulk: BulkActs
}

/** Everything the desk has. */
export function ArticleList(props: ArticleListProps) {
  const { desk, rows, count, pages, filter, sections, authors, problems, clock, mayPublish, newArticle, bulk } = props
  return (
    <>
      <DeskBar {...desk} here="articles">
        <NewArticleButton newArticle={newArticle} />
      </DeskBar>
      <main className={styles.main}>
        <h1 className="hidden">Articles</h1>
        <FileProblems problems={problems} />
        <div className={styles.list}>
          <ListFilters filter={filter} sections={sections} authors={authors} />
          <ListTable
            rows={rows.map((row) => listRow(row, sections, clock))}
            count={count}
            filter={filter}
            sections={sections}
            timeZone={clock.timeZone}
            mayPublish={mayPublish}
            bulk={bulk}
          />
          <ListFoot count={count} pages={pages} filter={filter} language={clock.language} />
        </div>
      </main>
    </>
  )
}
