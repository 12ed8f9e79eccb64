import type { ReactNode } from 'react'
import type { ProseHeading } from '@/lib/prose/headings'
import { NewUpdates } from '../live/new-updates'
import { languageAttributes } from '../ui/text-direction'
import type { ArticleView, Edition, NamedLink, SectionLink, SummaryView } from '../ui/view'
import { AgeNotice } from './age-notice'
import styles from './article.module.css'
import { ArticleHeader } from './article-header'
import { ArticlePicture } from './article-picture'
import { Body } from './body'
import { ContentWarning } from './content-warning'
import { Contents } from './contents'
import { Corrections } from './corrections'
import { KeyPoints } from './key-points'
import { LiveNote } from './live-note'
import { Methods } from './methods'
import type { OtherLanguage } from './other-languages'
import { ReadNext } from './read-next'
import { Retraction } from './retraction'
import { Series, type SeriesProps } from './series'
import { Sources } from './sources'
import { StoryLinks, type StoryLinksProps } from './story-links'
import { Topics } from './topics'

/** Everything that an article's page shows. */
export interface ArticlePageProps extends Edition {
  article: ArticleView
  section: SectionLink
  /** Who wrote it, each with the page of their stories; empty where nobody is named. */
  authors: NamedLink[]
  topics: NamedLink[]
  readingMinutes: number
  /** The body as elements, made with `articleComponents`. */
  body: ReactNode
  /** Stands in place of a body that cannot be printed. */
  problems?: ReactNode
  readNext: SummaryView[]
  /** The parts of a long text, where it has enough of them. */
  contents?: ProseHeading[]
  series?: SeriesProps
  /** Where it leads and how it is passed on; what is not in print has no such address. */
  links?: StoryLinksProps
  /** The same story in other languages. */
  otherLanguages?: OtherLanguage[]
  /** What stands around the text, in the language of the story: where that is not the paper's and the paper has its words. */
  ownEdition?: Pick<Edition, 'language' | 'words'>
  /** While it is covered live: where readers are told of new updates. */
  news?: { page: string; status: string; oldest: string }
}

/** An article: head, picture, what to know beforehand, the text, what stands behind it, what to read next. */
export function ArticlePage(props: ArticlePageProps) {
  const {
    article,
    section,
    authors,
    topics,
    readingMinutes,
    body,
    problems,
    readNext,
    contents,
    series,
    links,
    otherLanguages,
    ownEdition,
    news,
    ...edition
  } = props
  const own = { ...edition, ...ownEdition }
  const { words } = own
  return (
    <>
      <article className={styles.article} {...languageAttributes(article.language)}>
        <ArticleHeader
          {...own}
          paperLanguage={edition.language}
          otherLanguages={otherLanguages}
          article={article}
          section={section}
          authors={authors}
          readingMinutes={readingMinutes}
        />
        <AgeNotice {...own} article={article} />
        <Retraction {...own} corrections={article.corrections} />
        <ContentWarning words={words}>{article.contentWarning}</ContentWarning>
        {article.image && <ArticlePicture image={article.image} />}
        <LiveNote {...own} article={article} reload={news?.page} />
        {news && <NewUpdates {...news} language={own.language} words={words} />}
        <KeyPoints points={article.keyPoints} words={words} />
        <Contents headings={contents} words={words} />
        {problems ? <div>{problems}</div> : <Body dateline={article.dateline}>{body}</Body>}
        <Corrections {...own} corrections={article.corrections} />
        <Methods words={words}>{article.methods}</Methods>
        <Sources sources={article.sources} words={words} />
        {series && <Series {...series} words={words} />}
        <Topics topics={topics} words={words} />
        {links && <StoryLinks {...links} words={words} />}
      </article>
      <ReadNext {...edition} articles={readNext} />
    </>
  )
}
