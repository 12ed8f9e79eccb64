import { richWords } from '../ui/rich-words'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition } from '../ui/view'
import styles from './article.module.css'

/** Says that a story is covered live, will be, or was, and since when. */
export function LiveNote({ live, now, words, ...clock }: Edition & { live: ArticleView['live'] }) {
  if (!live) return null
  const moment = Date.parse(now)
  if (moment < Date.parse(live.starts)) {
    return (
      <p className={styles.live}>
        {richWords(words, 'liveStarts', { time: <TimeStamp at={live.starts} {...clock} /> })}
      </p>
    )
  }
  if (live.ends && moment >= Date.parse(live.ends)) {
    return (
      <p className={styles.live}>{richWords(words, 'liveEnded', { time: <TimeStamp at={live.ends} {...clock} /> })}</p>
    )
  }
  return (
    <p className={styles.live}>
      {richWords(words, 'liveSince', { time: <TimeStamp at={live.starts} {...clock} />, b: (said) => <b>{said}</b> })}
    </p>
  )
}
