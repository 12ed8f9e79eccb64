import type { ProseHeading } from '@/lib/prose/headings'
import styles from './article.module.css'

/** What a long story is divided into, each part leading to its heading. */
export function Contents({ headings }: { headings?: ProseHeading[] }) {
  if (!headings || headings.length === 0) return null
  return (
    <nav className={styles.points} aria-labelledby="contents">
      <h2 id="contents">In this story</h2>
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
