import { type ArticleState, stateName } from '@/lib/article/state'
import styles from './state-mark.module.css'

/** The state of a story: a dot and a word, since a colour alone tells nothing to some. */
export function StateMark({ state }: { state: ArticleState }) {
  return <span className={`${styles.state} ${styles[state]}`}>{stateName(state)}</span>
}
