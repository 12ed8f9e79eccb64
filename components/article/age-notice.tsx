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
  words,
}: Pick<Edition, 'now' | 'words'> & { article: Pick<ArticleView, 'kind' | 'published'> }) {
  const years = article.kind === 'news' && article.published ? wholeYears(article.published, now) : 0
  if (years === 0) return null
  return (
    <aside className={styles.warning} aria-label={words.say('ageOfStory')}>
      <b>{words.say('yearsOld', { years })}</b>
    </aside>
  )
}
