import { Card } from '../ui/card'
import type { Edition, SummaryView } from '../ui/view'
import styles from './endmatter.module.css'

/** A few stories for whoever has finished this one. */
export function ReadNext({ articles, ...edition }: Edition & { articles: SummaryView[] }) {
  if (articles.length === 0) return null
  return (
    <section className={styles.next} aria-labelledby="read-next">
      <h2 id="read-next">{edition.words.say('readNext')}</h2>
      <div>
        {articles.map((article) => (
          <Card key={article.id} {...edition} article={article} standfirst={!article.image} />
        ))}
      </div>
    </section>
  )
}
