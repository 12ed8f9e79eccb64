import type { Words } from '@/lib/site/words'
import styles from './article.module.css'

/** What may distress a reader, said before picture and text; nothing where there is no warning. */
export function ContentWarning({ children, words }: { children?: string; words: Words }) {
  if (!children) return null
  return (
    <aside className={styles.warning} aria-label={words.say('contentWarning')}>
      <b>{words.say('beforeYouRead')}</b> {children}
    </aside>
  )
}
