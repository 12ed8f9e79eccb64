import styles from './notice.module.css'

/** What is said instead of a body that cannot be printed. */
export interface ProseNoticeProps {
  title: string
  /** What is wrong and where, for the desk's preview. A reader is given none. */
  problems: string[]
}

/** A calm sentence in place of a text that cannot be printed; for the desk, also the reasons. */
export function ProseNotice({ title, problems }: ProseNoticeProps) {
  return (
    <div className={styles.notice}>
      <p className={styles.title}>{title}</p>
      {problems.length === 0 ? (
        <p>The rest of this page is as it was written. We are seeing to the text; please come back a little later.</p>
      ) : (
        <ul>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
