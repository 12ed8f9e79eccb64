import type { PrintedChanges } from '@/lib/article/printed-changes'
import type { ArticleSummary } from '@/lib/article/summary'
import type { Words } from '@/lib/site/words'
import list from '../ui/list.module.css'
import register from '../ui/register.module.css'
import { languageAttributes, otherLanguage } from '../ui/text-direction'
import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import { VersionChanges } from './version-changes'

/** A version of a story that readers have had. */
export interface PrintedVersion {
  /** From when on, ISO 8601. */
  at: string
  /** Where it can be read and cited. */
  url: string
  /** What the editor said of the change. */
  note?: string
  /** What differs from the version before; nothing for the earliest. */
  changes?: PrintedChanges
  /** When the story was first published, ISO 8601. */
  published?: string
}

/** The words and their language are the story's own, where the paper has them. */
export interface WhatChangedPageProps extends Clock {
  words: Words
  article: ArticleSummary
  /** Newest first. */
  versions: PrintedVersion[]
}

/** Every version of a story that readers have had, each with what changed in it. */
export function WhatChangedPage({ article, versions, language, timeZone, words }: WhatChangedPageProps) {
  const clock = { language, timeZone }
  return (
    <>
      <header className={list.head} {...languageAttributes(language)}>
        <p className="kicker">{words.say('whatChanged')}</p>
        <h1 {...languageAttributes(article.language)}>
          <a href={article.url}>{article.headline}</a>
        </h1>
        <p className={list.description}>{words.say(versions.length > 1 ? 'everyVersion' : 'onlyVersion')}</p>
      </header>
      <ol className={`${list.list} ${register.register}`} {...languageAttributes(language)}>
        {versions.map((version, place) => (
          <li key={version.at + version.url}>
            <div className={register.when}>
              <h2>
                <a href={version.url}>
                  <TimeStamp at={version.at} {...clock} />
                </a>
              </h2>
              <p className="label">{standing(version, place === 0, words)}</p>
            </div>
            <div className={register.what} {...languageAttributes(article.language)}>
              {version.note && <p>{version.note}</p>}
              {version.changes && (
                <VersionChanges {...version.changes} said={words} own={otherLanguage(language, article.language)} />
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** A paper that came with its archive, or a story whose past was taken out of print, does not know the very first. */
function standing({ at, changes, published = '' }: PrintedVersion, newest: boolean, words: Words): string {
  const first = Math.abs(Date.parse(at) - Date.parse(published)) < 60_000
  const earliest = words.say(first ? 'firstPublished' : 'earliestOnRecord')
  return [newest && words.say('inPrint'), !changes && earliest].filter(Boolean).join(' · ')
}
