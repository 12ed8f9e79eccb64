import type { ReactNode } from 'react'
import styles from './card.module.css'
import { kindLabel } from './kind-label'
import { Names } from './names'
import { Picture } from './picture'
import { languageAttributes } from './text-direction'
import { TimeStamp } from './time-stamp'
import type { Edition, SummaryView } from './view'

/** One story in a list or on the front. */
export interface CardProps extends Edition {
  article: SummaryView
  /**
   * `lead` is the story of the day, `large` opens a band or a list, `standard` stands in a column (a small picture
   * beside the words on a phone), `row` lies along a list, `text` shows no picture.
   */
  size?: 'lead' | 'large' | 'standard' | 'row' | 'text'
  heading?: 'h2' | 'h3'
  /** The section whose page or band this is: its name is then not repeated. */
  within?: string
  standfirst?: boolean
  /** Who wrote it and how long it takes, or when it appeared. */
  about?: 'none' | 'byline' | 'time'
  /** For a picture that is seen first. */
  priority?: boolean
  /** Prints headline and standfirst where words in them are to be marked. */
  mark?: (text: string) => ReactNode
}

const pictureSizes = {
  lead: '(min-width: 68rem) 40rem, calc(100vw - 2rem)',
  large: '(min-width: 68rem) 36rem, (min-width: 48rem) 50vw, calc(100vw - 2rem)',
  standard: '(min-width: 68rem) 22rem, (min-width: 40rem) 46vw, 7rem',
  row: '(min-width: 68rem) 15rem, (min-width: 40rem) 13rem, 7rem',
} as const

/** A card is one link target: its headline, whose link covers the whole card. */
export function Card({ article, size = 'standard', heading: Heading = 'h3', priority, mark, ...rest }: CardProps) {
  const { standfirst = size !== 'text', about = 'none', within, sections, words } = rest
  const { image } = article
  return (
    <article className={`${styles.card} ${styles[size]}`}>
      {image && size !== 'text' && (
        <div className={styles.picture}>
          <Picture
            src={image.src}
            alt={image.alt}
            focus={image.focus}
            sizes={pictureSizes[size]}
            priority={priority}
            {...article.picture}
          />
        </div>
      )}
      <div className={styles.words} {...languageAttributes(article.language)}>
        <CardKicker article={article} sections={sections} within={within} words={words} now={rest.now} />
        <Heading>
          <a href={article.url}>{mark ? mark(article.headline) : article.headline}</a>
        </Heading>
        {standfirst && <p className={styles.standfirst}>{mark ? mark(article.standfirst) : article.standfirst}</p>}
      </div>
      {about !== 'none' && <About {...rest} article={article} about={about} />}
    </article>
  )
}

function CardKicker({
  article,
  sections,
  within,
  words,
  now,
}: Pick<CardProps, 'article' | 'sections' | 'within' | 'words' | 'now'>) {
  const section = article.section === within ? undefined : sections.find(({ slug }) => slug === article.section)?.name
  const subject = article.kicker ?? section
  // What has ended is read like any other story.
  const isOver = article.liveUntil !== undefined && Date.parse(article.liveUntil) <= Date.parse(now)
  const kind = isOver ? undefined : kindLabel(article.kind, words)
  const said = kind && kind !== subject && article.kind !== 'feature' ? [kind, subject] : [subject]
  const printed = said.filter(Boolean).join(' · ')
  if (!printed) return null
  return <p className={article.kind === 'live' && !isOver ? `kicker ${styles.live}` : 'kicker'}>{printed}</p>
}

function About({ article, about, now, language, timeZone, words }: CardProps) {
  const names = article.bylines.length > 0 && <Names language={language}>{article.bylines}</Names>
  return (
    <p className={`label ${styles.about}`}>
      {names && <span>{names}</span>}
      {about === 'byline' ? (
        <span>{words.say('minutesToRead', { minutes: article.readingMinutes })}</span>
      ) : (
        <TimeStamp at={article.published} shape="recent" now={now} language={language} timeZone={timeZone} />
      )}
    </p>
  )
}
