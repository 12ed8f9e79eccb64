import { liveState } from '@/lib/article/live-state'
import { richWords } from '../ui/rich-words'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition } from '../ui/view'
import styles from './article.module.css'

export interface LiveNoteProps extends Edition {
  article: Pick<ArticleView, 'kind' | 'live'>
  /** Where the newest updates are, for the page that readers look at again and again. */
  reload?: string
}

/** Says that a story is covered live, will be, or was, and since when. */
export function LiveNote({ article, reload, now, words, language, timeZone }: LiveNoteProps) {
  const state = liveState(article, Date.parse(now))
  if (!article.live || !state) return null
  const { starts, ends = '', lastUpdate = ends } = article.live
  const clock = { language, timeZone }
  switch (state) {
    case 'coming':
      return (
        <p className={styles.live}>
          <span>{richWords(words, 'liveStarts', { time: <TimeStamp at={starts} {...clock} /> })}</span>
        </p>
      )
    case 'over':
      return (
        <p className={styles.live}>
          <span>{richWords(words, 'liveEnded', { time: <TimeStamp at={lastUpdate} {...clock} /> })}</span>
        </p>
      )
    case 'on':
      return (
        <p className={styles.live}>
          <span>
            {richWords(words, 'liveSince', { time: <TimeStamp at={starts} {...clock} />, b: (said) => <b>{said}</b> })}
          </span>
          {reload && <a href={reload}>{words.say('loadNewest')}</a>}
        </p>
      )
  }
}
