import type { ArticleView, Edition } from '../ui/view'
import styles from './article.module.css'
import { wholeYears } from './whole-years'

/**
 * Says of old news that it is old, to whoever comes from a search or a shared link. A page is made anew every day, so the
 * number is at most a day behind.
 */
export function AgeNotice({
  article,
  now,
}: Pick<Edition, 'now'> & { article: Pick<ArticleView, 'kind' | 'published'> }) {
  const years = article.kind === 'news' && article.published ? wholeYears(article.published, now) : 0
  if (years === 0) return null
  return (
    <aside className={styles.warning} aria-label="Age of this story">
      <b>
        This article is more than {years} {years === 1 ? 'year' : 'years'} old.
      </b>
    </aside>
  )
}
