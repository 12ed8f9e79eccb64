import styles from '../notice.module.css'

export interface DiscardedNoticeProps {
  /** Whether readers still have a published version. */
  published: boolean
  /** Where the revisions of this article are. */
  history: string
  restore: () => void
}

/** After a discard: the way back, and the ways on. */
export function DiscardedNotice({ published, history, restore }: DiscardedNoticeProps) {
  return (
    <section className={styles.conflict}>
      <h2>The draft was discarded</h2>
      <p>
        {published
          ? 'Readers keep the published version.'
          : 'It was never published, so nothing is left at its address.'}{' '}
        Its text is still in the form below, and in the history.
      </p>
      <p>
        <button type="button" className="button" onClick={restore}>
          Take it back
        </button>{' '}
        <a href={history}>History</a> · <a href="/admin">All articles</a>
      </p>
    </section>
  )
}
