import { countText, type TextLength } from './count-text'
import styles from './text-counts.module.css'

/** The measures, or the plain words to take them from: then ask when typing pauses, not with each key. */
export type TextCountsProps = { text: string } | { length: TextLength }

/** “612 words · 3,480 characters · 3 min read”. */
export function TextCounts(props: TextCountsProps) {
  const { words, characters, minutes } = 'text' in props ? countText(props.text) : props.length
  return (
    <p className={styles.counts}>
      <span>
        <b>{words.toLocaleString('en')}</b> {words === 1 ? 'word' : 'words'}
      </span>
      <span>
        <b>{characters.toLocaleString('en')}</b> {characters === 1 ? 'character' : 'characters'}
      </span>
      <span>
        <b>{minutes}</b> min read
      </span>
    </p>
  )
}
