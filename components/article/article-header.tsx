import { liveState } from '@/lib/article/live-state'
import { kindLabel } from '../ui/kind-label'
import { languageAttributes, otherLanguage } from '../ui/text-direction'
import type { ArticleView, Edition, NamedLink, SectionLink } from '../ui/view'
import { AboutLine } from './about-line'
import styles from './article.module.css'
import type { OtherLanguage } from './other-languages'

/** What the head of an article says. */
export interface ArticleHeaderProps extends Edition {
  article: ArticleView
  section: SectionLink
  authors: NamedLink[]
  readingMinutes: number
  /** The language of the paper: sections are named in it. */
  paperLanguage: string
  /** The same story in other languages. */
  otherLanguages?: OtherLanguage[]
}

/** Kicker, headline, standfirst, and the line about who, when and how long. */
export function ArticleHeader({ article, section, paperLanguage, ...about }: ArticleHeaderProps) {
  const { words, language } = about
  // What has ended is read like any other story.
  const isOver = liveState(article, Date.parse(about.now)) === 'over'
  const kind = isOver ? undefined : kindLabel(article.kind, words)
  return (
    <header className={styles.header}>
      {article.sponsor && <p className={styles.sponsor}>{words.say('paidForBy', { sponsor: article.sponsor })}</p>}
      <p className="kicker">
        <a href={`/${section.slug}`} {...languageAttributes(article.language && paperLanguage)}>
          {section.name}
        </a>
        {kind && kind !== section.name && (
          <>
            {' · '}
            <span {...otherLanguage(language, article.language)}>{kind}</span>
          </>
        )}
        {article.kicker && <> · {article.kicker}</>}
      </p>
      <h1 className={article.headline.length > 90 ? styles.long : undefined}>{article.headline}</h1>
      <p className={styles.standfirst}>{article.standfirst}</p>
      <AboutLine article={article} {...about} />
    </header>
  )
}
