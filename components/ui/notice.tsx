import styles from './notice.module.css'

/** What is said instead of a body that cannot be printed. */
export interface ProseNoticeProps {
  title: string
  /** What is wrong and where, for the desk's preview. A reader is given none. */
  problems: string[]
  /** What the reader is told instead. */
  beingMended?: string
}

/** A calm sentence in place of a text that cannot be printed; for the desk, also the reasons. */
export function ProseNotice({ title, problems, beingMended }: ProseNoticeProps) {
  return (
    <div className={styles.notice}>
      <p className={styles.title}>{title}</p>
      {problems.length === 0 ? (
        <p>{beingMended}</p>
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
