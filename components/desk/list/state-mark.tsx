import { type ArticleState, type ReviewState, stateName } from '@/lib/article/state'
import styles from './state-mark.module.css'

/** The state of a story: a dot and a word, since a colour alone tells nothing to some. */
export function StateMark({ state, time }: { state: ArticleState | ReviewState; time?: string }) {
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <span>
        {stateName(state)}
        {time && (
          <>
            , <span className={styles.time}>{time}</span>
          </>
        )}
      </span>
    </span>
  )
}
