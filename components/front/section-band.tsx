import type { Section } from '@/lib/site/schema'
import { Card } from '../ui/card'
import type { Edition, SummaryView } from '../ui/view'
import styles from './front.module.css'
import { splitColumns } from './split-columns'

/** One section on the front: a story with room, and the others in columns beside it. */
export interface SectionBandProps extends Edition {
  section: Pick<Section, 'slug' | 'name'>
  articles: SummaryView[]
}

/** A band of the front; nothing for a section without stories. */
export function SectionBand({ section, articles, ...edition }: SectionBandProps) {
  const [first, ...others] = articles
  if (!first) return null
  const shared = { ...edition, within: section.slug }
  return (
    <section className={styles.band} aria-labelledby={`band-${section.slug}`}>
      <h2 id={`band-${section.slug}`}>
        <a href={`/${section.slug}`}>{section.name}</a>
      </h2>
      <div className={others.length === 1 && !others[0]?.image ? `${styles.columns} ${styles.uneven}` : styles.columns}>
        <Card {...shared} article={first} size="large" />
        {others.length === 1
          ? others.map((article) => <Card key={article.id} {...shared} article={article} size="large" />)
          : splitColumns(others)
              .filter((column) => column.length > 0)
              .map((column) => (
                <div key={column[0]?.id} className={styles.stack}>
                  {column.map((article) => (
                    <Card key={article.id} {...shared} article={article} />
                  ))}
                </div>
              ))}
      </div>
    </section>
  )
}
