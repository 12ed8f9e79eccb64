import type { Words } from '@/lib/site/words'
import styles from './article.module.css'

/** What a hurried reader must know; nothing where no points are given. */
export function KeyPoints({ points, words }: { points: string[] | undefined; words: Words }) {
  if (!points || points.length === 0) return null
  return (
    <section className={styles.points} aria-labelledby="key-points">
      <h2 id="key-points">{words.say('keyPoints')}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
