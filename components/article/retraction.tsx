import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition } from '../ui/view'
import styles from './article.module.css'

/** A story that was taken back says so before its text, not only after it. */
export function Retraction({ corrections, language, timeZone }: Edition & Pick<ArticleView, 'corrections'>) {
  const retraction = corrections?.find(({ kind }) => kind === 'retraction')
  if (!retraction) return null
  return (
    <aside className={styles.warning} aria-label="Retraction">
      <b>
        Retracted <TimeStamp at={retraction.at} shape="day" language={language} timeZone={timeZone} />.
      </b>{' '}
      {retraction.text}
    </aside>
  )
}
