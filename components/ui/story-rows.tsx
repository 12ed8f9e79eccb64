import { Card } from './card'
import styles from './search.module.css'
import type { Edition, SummaryView } from './view'

/** Stories as words only, one under the other: what was probably meant. */
export function StoryRows({ articles, ...edition }: Edition & { articles: SummaryView[] }) {
  return (
    <ol className={styles.stories}>
      {articles.map((article) => (
        <li key={article.id}>
          <Card {...edition} article={article} size="text" standfirst about="time" />
        </li>
      ))}
    </ol>
  )
}
