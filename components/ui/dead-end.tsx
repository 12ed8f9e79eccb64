import { Card } from './card'
import styles from './list.module.css'
import type { Edition, SummaryView } from './view'

/** Where a reader who found nothing can go. */
export interface DeadEndProps extends Edition {
  title: string
  explanation: string
  /** The newest stories. */
  newest: SummaryView[]
}

/** A page that has nothing to show says so kindly and leads on. */
export function DeadEnd({ title, explanation, newest, ...edition }: DeadEndProps) {
  return (
    <>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.description}>{explanation}</p>
      </header>
      <nav className={styles.ways} aria-label="Ways on">
        <a href="/">The front page</a>
        {edition.sections.map(({ slug, name }) => (
          <a key={slug} href={`/${slug}`}>
            {name}
          </a>
        ))}
      </nav>
      {newest.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest" className={styles.newest}>
            Most recent
          </h2>
          <ol className={styles.list}>
            {newest.map((article) => (
              <li key={article.id}>
                <Card {...edition} article={article} size="row" about="time" />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
