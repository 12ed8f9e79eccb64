import type { ReactNode } from 'react'
import type { Words } from '@/lib/site/words'
import { Names } from '../ui/names'
import { richWords } from '../ui/rich-words'
import { languageAttributes } from '../ui/text-direction'
import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView } from '../ui/view'
import styles from './article.module.css'
import { Endnote } from './endnote'

export interface CiteThisProps extends Clock {
  words: Words
  article: Pick<ArticleView, 'headline' | 'bylines' | 'language'>
  paper: string
  /** From when readers had this version, ISO 8601. */
  from: string
  /** The whole address of this version, which goes on leading to it. */
  address: string
}

/** How to name this version of a story elsewhere: whose it is, what it is called, where and when it was in print. */
export function CiteThis({ article, paper, from, address, words, language, timeZone }: CiteThisProps) {
  const { headline, bylines, language: own } = article
  const cited = {
    headline: <span {...languageAttributes(own)}>{headline}</span>,
    paper,
    time: <TimeStamp at={from} language={language} timeZone={timeZone} />,
    address: <a href={address}>{address}</a>,
    i: (said: ReactNode[]) => <i>{said}</i>,
  }
  return (
    <div className={styles.article} {...languageAttributes(language)}>
      <Endnote id="cite" title={words.say('citeVersion')} label={words.say('citeVersion')}>
        <p>
          {bylines
            ? richWords(words, 'citationBy', { ...cited, names: <Names language={language}>{bylines}</Names> })
            : richWords(words, 'citation', cited)}
        </p>
      </Endnote>
    </div>
  )
}
