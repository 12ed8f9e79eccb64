import styles from './word-changes.module.css'

/** A stretch of text that two states share, or that only one of them has. */
export interface ComparedPart {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** A text with the words marked that came and went. */
export function WordChanges({ parts }: { parts: readonly ComparedPart[] }) {
  return (
    <span className={styles.changes}>
      {parts.map((part, place) => {
        const key = `${place} ${part.change}`
        if (part.change === 'added') return <ins key={key}>{part.text}</ins>
        return part.change === 'removed' ? <del key={key}>{part.text}</del> : <span key={key}>{part.text}</span>
      })}
    </span>
  )
}
