import type { Words } from '@/lib/site/words'
import type { NamedLink } from '../ui/view'
import styles from './endmatter.module.css'

/** The subjects that the story belongs to, each leading to its list. */
export function Topics({ topics, words }: { topics: NamedLink[]; words: Words }) {
  if (topics.length === 0) return null
  return (
    <nav className={styles.topics} aria-label={words.say('topics')}>
      <ul>
        {topics.map(({ name, url }) => (
          <li key={url}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
