import { type ComparedPart, MarkedWords } from '../ui/marked-words'
import styles from './word-changes.module.css'

/** A text with the words marked that came and went, as the desk shows it. */
export function WordChanges({ parts }: { parts: readonly ComparedPart[] }) {
  return <MarkedWords className={styles.changes} parts={parts} />
}
