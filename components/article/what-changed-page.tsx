import type { PrintedChanges } from '@/lib/article/printed-changes'
import type { ArticleSummary } from '@/lib/article/summary'
import list from '../ui/list.module.css'
import register from '../ui/register.module.css'
import { languageAttributes } from '../ui/text-direction'
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

export interface WhatChangedPageProps extends Clock {
  article: ArticleSummary
  /** Newest first. */
  versions: PrintedVersion[]
}

/** Every version of a story that readers have had, each with what changed in it. */
export function WhatChangedPage({ article, versions, language, timeZone }: WhatChangedPageProps) {
  const clock = { language, timeZone }
  return (
    <>
      <header className={list.head}>
        <p className="kicker">What changed in this story</p>
        <h1 {...languageAttributes(article.language)}>
          <a href={article.url}>{article.headline}</a>
        </h1>
        <p className={list.description}>
          {versions.length > 1
            ? 'Every version that readers have had, newest first. New words are underlined, and those they replaced are struck out. A date leads to the version itself, to be read or cited.'
            : 'Nothing that readers see has been changed. The date leads to this version, to be cited.'}
        </p>
      </header>
      <ol className={`${list.list} ${register.register}`}>
        {versions.map((version, place) => (
          <li key={version.at + version.url}>
            <div className={register.when}>
              <h2>
                <a href={version.url}>
                  <TimeStamp at={version.at} {...clock} />
                </a>
              </h2>
              <p className="label">{standing(version, place === 0)}</p>
            </div>
            <div className={register.what} {...languageAttributes(article.language)}>
              {version.note && <p>{version.note}</p>}
              {version.changes && <VersionChanges {...version.changes} />}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** A paper that came with its archive, or a story whose past was taken out of print, does not know the very first. */
function standing({ at, changes, published = '' }: PrintedVersion, newest: boolean): string {
  const first = Math.abs(Date.parse(at) - Date.parse(published)) < 60_000
  const earliest = first ? 'First published' : 'The earliest on record'
  return [newest && 'In print', !changes && earliest].filter(Boolean).join(' · ')
}
