import { kindLabel } from '../ui/kind-label'
import type { ArticleView, Edition, NamedLink, SectionLink } from '../ui/view'
import { AboutLine } from './about-line'
import styles from './article.module.css'

/** What the head of an article says. */
export interface ArticleHeaderProps extends Edition {
  article: ArticleView
  section: SectionLink
  authors: NamedLink[]
  readingMinutes: number
}

/** Kicker, headline, standfirst, and the line about who, when and how long. */
export function ArticleHeader({ article, section, ...about }: ArticleHeaderProps) {
  const kind = kindLabel(article.kind)
  return (
    <header className={styles.header}>
      {article.sponsor && <p className={styles.sponsor}>Paid for by {article.sponsor}</p>}
      <p className="kicker" lang={article.language && about.language}>
        <a href={`/${section.slug}`}>{section.name}</a>
        {kind && kind !== section.name && <> · {kind}</>}
        {article.kicker && <> · {article.kicker}</>}
      </p>
      <h1 className={article.headline.length > 90 ? styles.long : undefined}>{article.headline}</h1>
      <p className={styles.standfirst}>{article.standfirst}</p>
      <AboutLine article={article} {...about} />
    </header>
  )
}
