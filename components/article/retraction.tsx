import { retractionOf } from '@/lib/article/retraction-of'
import { richWords } from '../ui/rich-words'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition } from '../ui/view'
import styles from './article.module.css'

/** A story that was taken back says so before its text, not only after it. */
export function Retraction({ corrections, language, timeZone, words }: Edition & Pick<ArticleView, 'corrections'>) {
  const retraction = retractionOf({ corrections })
  if (!retraction) return null
  const day = <TimeStamp at={retraction.at} shape="day" language={language} timeZone={timeZone} />
  return (
    <aside className={styles.warning} aria-label={words.say('retraction')}>
      <b>{richWords(words, 'retracted', { day })}</b> {retraction.text}
    </aside>
  )
}
