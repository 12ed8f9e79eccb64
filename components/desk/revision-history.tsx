import type { ReactNode } from 'react'
import type { Base, DeskClock, DeskPerson, Outcome } from './acts'
import { type ChangesView, CompareRevisions, changesAddress } from './compare-revisions'
import { DeskBar } from './desk-bar'
import { RestoreButton } from './restore-button'
import styles from './revision-history.module.css'
import { SharePreview, type SharePreviewProps } from './share-preview'

/** One saved state, as the list shows it. */
export interface ListedRevision {
  commit: string
  at: string
  by: string
  /** What was done: `Save draft: Rain`. */
  sentence: string
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
  /** Which of them is compared. */
  shown: number
  /** With which; absent for the one before it. */
  against?: number
  view: ChangesView
  /** What changed, in that view. */
  children: ReactNode
  clock: DeskClock
  restore: (revision: { id: string; blob: string; base: Base }) => Promise<Outcome<{ base: Base }>>
  share: SharePreviewProps['share']
}

/** The history of a story: who saved what and when, and the words that each save changed. */
export function RevisionHistory(props: RevisionHistoryProps) {
  const { desk, id, headline, there, base, revisions, shown, against, view, children, clock, restore, share } = props
  const { language, timeZone } = clock
  const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  const current = revisions[shown]
  const nameOf = ({ at, sentence }: ListedRevision) => `${time.format(new Date(at))}, ${sentence}`
  const other = against === undefined ? undefined : revisions[against]
  // One text can be saved twice; its newest revision stands for it.
  const choices = revisions
    .filter(({ blob }, place) => place !== shown && revisions.findIndex((known) => known.blob === blob) === place)
    .filter(({ blob }) => blob !== current?.blob)
    .map((revision) => ({ blob: revision.blob, name: nameOf(revision) }))
  return (
    <>
      <DeskBar {...desk}>
        {there && <SharePreview id={id} share={share} />}
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
                href={changesAddress(id, { revision: revision.blob, view })}
                aria-current={place === shown ? 'true' : undefined}
              >
                <time dateTime={revision.at}>{time.format(new Date(revision.at))}</time>
                <span className={styles.act}>{revision.sentence}</span>
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
              {other
                ? `Changes against ${nameOf(other)}`
                : shown === revisions.length - 1
                  ? 'The first revision'
                  : 'Changes against the revision before'}
            </h2>
            {current && (shown > 0 || !there) && (
              <RestoreButton restore={restore} id={id} blob={current.blob} base={base} />
            )}
          </header>
          {current && (
            <CompareRevisions
              id={id}
              asked={{ revision: current.blob, against: other?.blob, view }}
              choices={choices}
            />
          )}
          {children}
        </section>
      </main>
    </>
  )
}
