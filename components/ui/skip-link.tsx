import type { Words } from '@/lib/site/words'
import styles from './shell.module.css'

/** The first stop of the Tab key: past the masthead, to `<main id="main">`. */
export function SkipLink({ words }: { words: Words }) {
  return (
    <a className={styles.skip} href="#main">
      {words.say('skipToText')}
    </a>
  )
}
