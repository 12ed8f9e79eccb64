import type { Article } from '@/lib/article/schema'
import type { ArticleSummary } from '@/lib/article/summary'
import type { Words } from '@/lib/site/words'
import list from '../ui/list.module.css'
import { Pagination } from '../ui/pagination'
import register from '../ui/register.module.css'
import { languageAttributes } from '../ui/text-direction'
import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'

export interface CorrectionsPageProps extends Clock {
  words: Words
  /** Newest first. */
  corrections: {
    at: string
    kind: NonNullable<Article['corrections']>[number]['kind']
    text: string
    article: ArticleSummary
  }[]
  /** Counted from 1. */
  page: number
  pages: number
}

/** Every note of the paper that something was wrong, each with its day, its kind and its story. */
export function CorrectionsPage({ corrections, page, pages, language, timeZone, words }: CorrectionsPageProps) {
  return (
    <>
      <header className={list.head}>
        <h1>{words.say('corrections')}</h1>
        {page === 1 && (
          <p className={list.description}>
            {words.say('aboutCorrections')} {words.say('eachUnderStory')}
          </p>
        )}
      </header>
      {corrections.length === 0 && <p className={list.empty}>{words.say('noCorrections')}</p>}
      <ol className={`${list.list} ${register.register}`}>
        {corrections.map(({ at, kind, text, article }) => (
          <li key={article.id + at + text}>
            <div className={register.when}>
              <p>
                <TimeStamp at={at} shape="day" language={language} timeZone={timeZone} />
              </p>
              <p className="label">{words.say(kind)}</p>
            </div>
            <div className={register.what} {...languageAttributes(article.language)}>
              <h2>
                <a href={`${article.url}#corrections`}>{article.headline}</a>
              </h2>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <Pagination page={page} pages={pages} basePath="/corrections" words={words} />
    </>
  )
}
