import type { OtherPerson } from '../acts'
import styles from './others-here.module.css'

/** Who else has this article open, and where they are in it: information, not a lock. */
export function OthersHere({
  others,
  self,
  goTo,
}: {
  others: OtherPerson[]
  self: string
  goTo: (paragraph: string) => void
}) {
  return (
    <div aria-live="polite" className={styles.others}>
      {others.map(({ sitting, person, paragraph }) => (
        <p key={sitting}>
          <strong>{person === self ? 'You' : person}</strong>{' '}
          {person === self ? 'have this article open in another window' : 'has this article open too'}
          {paragraph && (
            <>
              , at{' '}
              <button type="button" onClick={() => goTo(paragraph)}>
                “{paragraph}”
              </button>
            </>
          )}
          .
        </p>
      ))}
    </div>
  )
}
