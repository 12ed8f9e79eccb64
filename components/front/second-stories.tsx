import { Card } from '../ui/card'
import type { Edition, SummaryView } from '../ui/view'
import styles from './front.module.css'

/** The stories beside the lead. Three or more need no picture to fill their column. */
export function SecondStories({ articles, ...edition }: Edition & { articles: SummaryView[] }) {
  const size = articles.length < 3 ? 'standard' : 'text'
  return (
    <div className={styles.seconds}>
      {articles.map((article) => (
        <Card key={article.id} {...edition} article={article} size={size} heading="h2" standfirst />
      ))}
    </div>
  )
}
