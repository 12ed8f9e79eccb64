import styles from './notice.module.css'

/** After a discard: the way back, and the ways on. */
export function DiscardedNotice({ published, restore }: { published: boolean; restore: () => void }) {
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
        <a href="/admin">All articles</a>
      </p>
    </section>
  )
}
