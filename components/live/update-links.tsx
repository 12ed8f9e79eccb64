import type { Words } from '@/lib/site/words'
import styles from './live.module.css'

export interface UpdateLinksProps {
  newer?: { url: string; count: number }
  older?: { url: string; count: number }
  /** Which of those on a page it is: landmarks have names of their own. */
  label: 'newerUpdates' | 'moreUpdates'
  words: Words
}

/** Plain links to newer and to older updates; nothing where all of them are on the page. */
export function UpdateLinks({ newer, older, label, words }: UpdateLinksProps) {
  if (!newer && !older) return null
  return (
    <nav className={styles.links} aria-label={words.say(label)}>
      {newer && (
        <a href={newer.url} rel="prev">
          <span aria-hidden="true">↑</span> {words.say('newerUpdates')} ({words.say('count', { count: newer.count })})
        </a>
      )}
      {older && (
        <a href={older.url} rel="next">
          {words.say('olderUpdates')} ({words.say('count', { count: older.count })}) <span aria-hidden="true">↓</span>
        </a>
      )}
    </nav>
  )
}
