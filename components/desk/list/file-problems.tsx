import styles from './article-list.module.css'

/** Files in the content folder that cannot be read, above the list; readers have their last good versions. */
export function FileProblems({ problems }: { problems: string[] }) {
  if (problems.length === 0) return null
  return (
    <section className={styles.problems} aria-labelledby="file-problems">
      <h2 id="file-problems">
        {problems.length === 1 ? 'One file needs attention' : `${problems.length} things in files need attention`}
      </h2>
      <p>Readers keep the last good version of each, where there is one.</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </section>
  )
}
