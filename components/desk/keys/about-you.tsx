import { OwnDetailsButton, type OwnDetailsButtonProps } from './own-details-button'
import styles from './own-keys.module.css'

/** What one says of oneself, and where to change it. */
export function AboutYou(details: OwnDetailsButtonProps) {
  const { byline, locale } = details
  return (
    <section className={styles.box} aria-label="Byline and dates">
      <div className={styles.foot}>
        <div>
          <h2>Byline and dates</h2>
          <p>
            {byline ? (
              <>
                You write as <bdi>{byline}</bdi>
              </>
            ) : (
              'No byline of your own'
            )}
            {' · '}
            {locale ? `dates in the way of ${locale}` : 'dates in the way of the paper'}
          </p>
        </div>
        <OwnDetailsButton {...details} />
      </div>
    </section>
  )
}
