import type { ChecklistItem, Place } from './acts'
import styles from './questions.module.css'

/** What the checklist found, each leading to its place. */
export function ChecklistPoints({ items, goTo }: { items: ChecklistItem[]; goTo: (place: Place) => void }) {
  return (
    <ul className={styles.points}>
      {items.map(({ item, level, message, place }) => (
        <li key={`${item} ${message} ${place?.field}`} className={styles[level]}>
          <span className={styles.sign}>
            <span aria-hidden="true">{level === 'block' ? '✕' : '!'}</span>
            <span className="hidden">{level === 'block' ? 'In the way:' : 'Warning:'}</span>
          </span>
          {place ? (
            <button type="button" className={styles.link} onClick={() => goTo(place)}>
              {message}
            </button>
          ) : (
            <span>{message}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
