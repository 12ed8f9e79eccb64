import { richWords } from '../ui/rich-words'
import { otherLanguage } from '../ui/text-direction'
import { TimeStamp } from '../ui/time-stamp'
import styles from './article.module.css'
import type { ArticleHeaderProps } from './article-header'
import { Byline } from './byline'
import { isLater } from './is-later'
import { OtherLanguages } from './other-languages'

/** Who wrote it, how long it takes, whether it was corrected, when it appeared and was changed. */
export function AboutLine(props: Omit<ArticleHeaderProps, 'section' | 'paperLanguage'>) {
  const { article, authors, readingMinutes, otherLanguages = [], language, timeZone, words } = props
  const { published, updated, corrections = [], noBylineReason } = article
  const clock = { language, timeZone }
  // Where the paper has no words in the article's language these are its own.
  const own = otherLanguage(language, article.language)
  return (
    <div className={`label ${styles.about}`}>
      {authors.length > 0 && <Byline authors={authors} language={language} words={words} {...own} />}
      {authors.length === 0 && noBylineReason && <p className={styles.reason}>{noBylineReason}</p>}
      <p {...own}>{words.say('minutesToRead', { minutes: readingMinutes })}</p>
      {corrections.length > 0 && (
        <p {...own}>
          <a href="#corrections">
            {words.say(corrections.some(({ kind }) => kind === 'correction') ? 'corrected' : 'amended')}
          </a>
        </p>
      )}
      <OtherLanguages stories={otherLanguages} words={words} {...own} />
      <div className={styles.times}>
        {published && (
          <p {...own}>{richWords(words, 'published', { time: <TimeStamp at={published} {...clock} /> })}</p>
        )}
        {updated && isLater(updated, published) && (
          <p {...own}>{richWords(words, 'updated', { time: <TimeStamp at={updated} {...clock} /> })}</p>
        )}
      </div>
    </div>
  )
}
