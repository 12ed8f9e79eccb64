import styles from './article.module.css'

/** What a hurried reader must know; nothing where no points are given. */
export function KeyPoints({ points }: { points: string[] | undefined }) {
  if (!points || points.length === 0) return null
  return (
    <section className={styles.points} aria-labelledby="key-points">
      <h2 id="key-points">Key points</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}
