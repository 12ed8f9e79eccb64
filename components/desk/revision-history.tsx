import type { Base, DeskClock, DeskPerson, Outcome } from './acts'
import { DeskBar } from './desk-bar'
import { RestoreButton } from './restore-button'
import styles from './revision-history.module.css'

/** One saved state, as the list shows it. */
export interface ListedRevision {
  commit: string
  at: string
  by: string
  act: string
  published: boolean
  blob: string
}

export interface RevisionHistoryProps {
  desk: DeskPerson
  id: string
  headline: string
  /** Whether the article can be opened: a discarded draft has only its history. */
  there: boolean
  base: Base
  /** Newest first. */
  revisions: ListedRevision[]
  /** Which of them is compared with the one before it. */
  shown: number
  parts: { text: string; change: 'same' | 'added' | 'removed' }[]
  clock: DeskClock
  restore: (revision: { id: string; blob: string; base: Base }) => Promise<Outcome<{ base: Base }>>
}

/** The history of a story: who saved what and when, and the words that each save changed. */
export function RevisionHistory(props: RevisionHistoryProps) {
  const { desk, id, headline, there, base, revisions, shown, parts, clock, restore } = props
  const { language, timeZone } = clock
  const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  const current = revisions[shown]
  return (
    <>
      <DeskBar {...desk}>
        {there && (
          <a className="button" href={`/admin/articles/${id}`}>
            Back to the text
          </a>
        )}
      </DeskBar>
      <main className={styles.history}>
        <h1>{headline || 'No headline yet'}</h1>
        <ol className={styles.list} aria-label="Revisions">
          {revisions.map((revision, place) => (
            <li key={`${revision.commit} ${revision.blob}`}>
              <a
                href={`/admin/articles/${id}/history?revision=${revision.blob}`}
                aria-current={place === shown ? 'true' : undefined}
              >
                <time dateTime={revision.at}>{time.format(new Date(revision.at))}</time>
                <span className={styles.act}>{revision.act}</span>
                <small>
                  {revision.by}
                  {revision.published ? ', in print' : ''}
                </small>
              </a>
            </li>
          ))}
        </ol>
        <section className={styles.text} aria-labelledby="compared">
          <header>
            <h2 id="compared">
              {shown === revisions.length - 1 ? 'The first revision' : 'Changes against the revision before'}
            </h2>
            {current && (shown > 0 || !there) && (
              <RestoreButton restore={restore} id={id} blob={current.blob} base={base} />
            )}
          </header>
          <pre>
            {parts.map((part, place) => {
              const key = `${place} ${part.change}`
              if (part.change === 'added') return <ins key={key}>{part.text}</ins>
              return part.change === 'removed' ? <del key={key}>{part.text}</del> : <span key={key}>{part.text}</span>
            })}
          </pre>
        </section>
      </main>
    </>
  )
}
