import { Names } from '../ui/names'
import { languageAttributes } from '../ui/text-direction'
import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView } from '../ui/view'
import styles from './article.module.css'
import { Endnote } from './endnote'

export interface CiteThisProps extends Clock {
  article: Pick<ArticleView, 'headline' | 'bylines' | 'language'>
  paper: string
  /** From when readers had this version, ISO 8601. */
  from: string
  /** The whole address of this version, which goes on leading to it. */
  address: string
}

/** How to name this version of a story elsewhere: whose it is, what it is called, where and when it was in print. */
export function CiteThis({ article, paper, from, address, language, timeZone }: CiteThisProps) {
  const { headline, bylines, language: own } = article
  return (
    <div className={styles.article}>
      <Endnote id="cite" title="Cite this version" label="Cite this version">
        <p>
          {bylines && (
            <>
              <Names>{bylines}</Names>,{' '}
            </>
          )}
          “<span {...languageAttributes(own)}>{headline}</span>”, <i>{paper}</i>, version of{' '}
          <TimeStamp at={from} language={language} timeZone={timeZone} />, <a href={address}>{address}</a>
        </p>
      </Endnote>
    </div>
  )
}
