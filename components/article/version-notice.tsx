import type { Words } from '@/lib/site/words'
import { richWords } from '../ui/rich-words'
import { languageAttributes } from '../ui/text-direction'
import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import styles from './article.module.css'
import { Endnote } from './endnote'

export interface VersionNoticeProps extends Clock {
  words: Words
  /** From when readers had it, ISO 8601. */
  from: string
  /** Until when; nothing for the version in print. */
  until?: string
  /** Where the story is. */
  url: string
  /** Where its versions are compared. */
  history: string
}

/** Says above a story that this is one version of it, and where the newest is. */
export function VersionNotice({ from, until, url, history, words, language, timeZone }: VersionNoticeProps) {
  const clock = { language, timeZone }
  const since = <TimeStamp at={from} {...clock} />
  return (
    <div className={styles.article} {...languageAttributes(language)}>
      <aside className={styles.warning} aria-label={words.say('aboutVersion')}>
        <p>
          <b>{words.say(until ? 'olderVersion' : 'versionInPrint')}</b>{' '}
          {until
            ? richWords(words, 'readersHadIt', { from: since, until: <TimeStamp at={until} {...clock} /> })
            : richWords(words, 'readersHaveIt', { from: since })}
        </p>
        <Endnote id="versions" label={words.say('otherVersions')}>
          <p>
            <a href={url}>{words.say(until ? 'readNewest' : 'readAtOwnAddress')}</a>
          </p>
          <p>
            <a href={history}>{words.say('seeWhatChanged')}</a>
          </p>
          <p>
            <a href="#cite">{words.say('citeVersion')}</a>
          </p>
        </Endnote>
      </aside>
    </div>
  )
}
