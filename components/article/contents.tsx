import type { ProseHeading } from '@/lib/prose/headings'
import type { Words } from '@/lib/site/words'
import styles from './article.module.css'

/** What a long story is divided into, each part leading to its heading. */
export function Contents({ headings, words }: { headings?: ProseHeading[]; words: Words }) {
  if (!headings || headings.length === 0) return null
  return (
    <nav className={styles.points} aria-labelledby="contents">
      <h2 id="contents">{words.say('inThisStory')}</h2>
      <ol>
        {headings.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
