import type { Clock } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import styles from './article.module.css'
import { Endnote } from './endnote'

export interface VersionNoticeProps extends Clock {
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
export function VersionNotice({ from, until, url, history, language, timeZone }: VersionNoticeProps) {
  const clock = { language, timeZone }
  return (
    <div className={styles.article}>
      <aside className={styles.warning} aria-label="About this version">
        <p>
          <b>{until ? 'This is an older version of the story.' : 'This is the version in print.'}</b>{' '}
          {until ? 'Readers had it from ' : 'Readers have had it since '}
          <TimeStamp at={from} {...clock} />
          {until && (
            <>
              {' '}
              to <TimeStamp at={until} {...clock} />. What was wrong in it may have been put right since
            </>
          )}
          .
        </p>
        <Endnote id="versions" label="Other versions">
          <p>
            <a href={url}>{until ? 'Read the newest version' : 'Read the story at its own address'}</a>
          </p>
          <p>
            <a href={history}>See what changed</a>
          </p>
          <p>
            <a href="#cite">Cite this version</a>
          </p>
        </Endnote>
      </aside>
    </div>
  )
}
