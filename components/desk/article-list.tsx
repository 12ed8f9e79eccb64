import type { ArticleState } from '@/lib/article/state'
import type { DeskClock, DeskPerson, Outcome } from './acts'
import styles from './article-list.module.css'
import { DeskBar } from './desk-bar'
import { FileProblems } from './file-problems'
import { ListFilters, type ListFilterValues } from './list-filters'
import { NewArticleButton } from './new-article-button'
import { shortTime } from './short-time'
import { StateMark } from './state-mark'

/** One story of the list. */
export interface ListedArticle {
  id: string
  state: ArticleState
  headline: string
  section: string | null
  bylines: string[]
  words: number
  /** Milliseconds since 1970; 0 when unknown. */
  changed: number
  url: string | null
}

export interface ArticleListProps {
  desk: DeskPerson
  rows: ListedArticle[]
  /** How many stories the filter finds, on all pages. */
  count: number
  pages: number
  filter: ListFilterValues
  sections: { slug: string; name: string }[]
  /** Files that cannot be read, each as a sentence. */
  problems: string[]
  clock: DeskClock & { now: number }
  newArticle: () => Promise<Outcome<{ id: string }>>
}

/** Everything the desk has. */
export function ArticleList({
  desk,
  rows,
  count,
  pages,
  filter,
  sections,
  problems,
  clock,
  newArticle,
}: ArticleListProps) {
  const sectionName = (slug: string | null) => sections.find((section) => section.slug === slug)?.name ?? slug ?? ''
  return (
    <>
      <DeskBar {...desk}>
        <NewArticleButton newArticle={newArticle} />
      </DeskBar>
      <main className={styles.main}>
        <h1 className="hidden">Articles</h1>
        <FileProblems problems={problems} />
        <div className={styles.list}>
          <ListFilters filter={filter} sections={sections} />
          {rows.length === 0 ? (
            <p className={styles.empty}>
              {filter.search || filter.state || filter.section
                ? 'Nothing matches. Change the words or the filters.'
                : 'Nothing has been written yet. Begin with New article.'}
            </p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">State</th>
                  <th scope="col">Article</th>
                  <th scope="col">Section</th>
                  <th scope="col">By</th>
                  <th scope="col">Words</th>
                  <th scope="col">Changed</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td className={styles.state}>
                      <StateMark state={row.state} />
                    </td>
                    <th scope="row" className={styles.headline}>
                      <a href={`/admin/articles/${row.id}`}>{row.headline || 'No headline yet'}</a>
                    </th>
                    <td className={styles.section}>{sectionName(row.section)}</td>
                    <td className={styles.by}>{row.bylines.join(', ')}</td>
                    <td className={styles.words}>{row.words.toLocaleString(clock.language)}</td>
                    <td className={styles.changed}>{row.changed ? shortTime(row.changed, clock) : ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <ListFoot count={count} pages={pages} filter={filter} />
        </div>
      </main>
    </>
  )
}

function ListFoot({ count, pages, filter }: { count: number; pages: number; filter: ListFilterValues }) {
  const page = filter.page ?? 1
  const to = (number: number) => {
    const given = { ...filter, page: number }
    const query = Object.entries(given).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
    return `/admin?${new URLSearchParams(query)}`
  }
  return (
    <footer className={styles.foot}>
      <span>{count === 1 ? 'One article' : `${count} articles`}</span>
      {pages > 1 && (
        <nav aria-label="Pages">
          {page > 1 && <a href={to(page - 1)}>Newer</a>}
          <span>
            Page {page} of {pages}
          </span>
          {page < pages && <a href={to(page + 1)}>Older</a>}
        </nav>
      )}
    </footer>
  )
}
