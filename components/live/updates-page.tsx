import type { ReactNode } from 'react'
import type { Words } from '@/lib/site/words'
import styles from '../article/article.module.css'
import { Body } from '../article/body'
import { languageAttributes, otherLanguage } from '../ui/text-direction'

export interface UpdatesPageProps {
  /** The story's own address. */
  url: string
  headline: string
  words: Words
  /** The language of these words. */
  paperLanguage: string
  /** The story's language where it is not the paper's. */
  language?: string
  /** The updates, with the links to those around them. */
  children: ReactNode
}

/** A page of live coverage at the permanent address of the update with which it begins. */
export function UpdatesPage({ url, headline, words, paperLanguage, language, children }: UpdatesPageProps) {
  return (
    <article className={styles.article} {...languageAttributes(language)}>
      <header className={styles.header}>
        <p className="kicker" {...otherLanguage(paperLanguage, language)}>
          {words.say('kindOfLive')}
        </p>
        <h1 className={styles.long}>
          <a href={url}>{headline}</a>
        </h1>
      </header>
      <Body>{children}</Body>
    </article>
  )
}
