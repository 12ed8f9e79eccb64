import { languageAttributes } from '../ui/text-direction'
import { TimeStamp } from '../ui/time-stamp'
import styles from './article.module.css'
import type { ArticleHeaderProps } from './article-header'
import { Byline } from './byline'

/** Who wrote it, how long it takes, whether it was corrected, when it appeared and was changed. */
export function AboutLine(props: Omit<ArticleHeaderProps, 'section'>) {
  const { article, authors, readingMinutes, language, timeZone } = props
  const { published, updated, corrections = [], noBylineReason } = article
  const clock = { language, timeZone }
  // In an article in another language these words are still the paper's own.
  const own = languageAttributes(article.language && language)
  return (
    <div className={`label ${styles.about}`}>
      {authors.length > 0 && <Byline authors={authors} {...own} />}
      {authors.length === 0 && noBylineReason && <p className={styles.reason}>{noBylineReason}</p>}
      <p {...own}>{readingMinutes} min read</p>
      {corrections.length > 0 && (
        <p {...own}>
          <a href="#corrections">{corrections.some(({ kind }) => kind === 'correction') ? 'Corrected' : 'Amended'}</a>
        </p>
      )}
      <div className={styles.times}>
        {published && (
          <p {...own}>
            Published <TimeStamp at={published} {...clock} />
          </p>
        )}
        {updated && isLater(updated, published) && (
          <p {...own}>
            Updated <TimeStamp at={updated} {...clock} />
          </p>
        )}
      </div>
    </div>
  )
}

/** Whether a reader would see another minute. */
const isLater = (updated: string, published = '') => !(Date.parse(updated) - Date.parse(published) < 60_000)
