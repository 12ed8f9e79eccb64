import type { ReactNode } from 'react'
import { Card } from './card'
import styles from './list.module.css'
import { Pagination } from './pagination'
import type { Edition, SummaryView } from './view'

/** A list of stories: of a section, a topic, or a person. */
export interface ListPageProps extends Edition {
  title: string
  description?: string
  /** What the list is, above its title: `Topic`, `Author`. A section needs none. */
  label?: string
  /** Slug of the section that is listed; its name is then not repeated on every story. */
  section?: string
  /** Stands under the title of the first page: who a person is. */
  about?: ReactNode
  articles: SummaryView[]
  /** Counted from 1. */
  page: number
  pages: number
  /** `/science`, `/topics/oceans`, `/authors/ana-pop` */
  basePath: string
}

/** The page of a section, a topic or a person: one larger story, then rows. */
export function ListPage({
  title,
  description,
  label,
  section,
  about,
  articles,
  page,
  pages,
  basePath,
  ...edition
}: ListPageProps) {
  const { words } = edition
  const shared = { ...edition, within: section, heading: 'h2' as const }
  return (
    <>
      <header className={styles.head}>
        {label && <p className="kicker">{label}</p>}
        <h1>{title}</h1>
        {description && page === 1 && <p className={styles.description}>{description}</p>}
        {page === 1 && about}
      </header>
      {articles.length === 0 && <p className={styles.empty}>{words.say('nothingHere')}</p>}
      <ol className={styles.list}>
        {articles.map((article, place) => (
          <li key={article.id} className={place === 0 && page === 1 ? styles.first : undefined}>
            {place === 0 && page === 1 ? (
              <Card {...shared} article={article} size="large" about="time" priority />
            ) : (
              <Card {...shared} article={article} size="row" about="time" />
            )}
          </li>
        ))}
      </ol>
      <Pagination page={page} pages={pages} basePath={basePath} words={words} />
    </>
  )
}
