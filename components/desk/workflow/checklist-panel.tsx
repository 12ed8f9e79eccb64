import type { Place, Prepared } from './acts'
import { ChecklistPoints } from './checklist-points'
import styles from './questions.module.css'

export interface ChecklistPanelProps {
  /** What the server last said of the text; null before it has. */
  checked: Pick<Prepared, 'items' | 'points'> | null
  goTo: (place: Place) => void
}

/** What is said of a point that is met. */
const met: Record<string, string> = {
  basics: 'Has what every story must have',
  picture: 'Pictures have alternative text and credit',
  links: 'Links lead somewhere',
  houseStyle: 'House style is kept',
  chartSums: 'Charts in per cent add up',
  legalHold: 'No hold is on it',
  openNotes: 'No note is open',
}

/** The checklist beside the text, while there is still time: what is met, what wants a look, what is in the way. */
export function ChecklistPanel({ checked, goTo }: ChecklistPanelProps) {
  if (!checked) return null
  const { items, points } = checked
  const good = points.filter((point) => met[point] && !items.some(({ item }) => item === point))
  return (
    <section aria-labelledby="checklist-title" className={styles.panel}>
      <h2 id="checklist-title">Ready to publish?</h2>
      {items.length > 0 && <ChecklistPoints items={items} goTo={goTo} />}
      <ul className={styles.points}>
        {good.map((point) => (
          <li key={point} className={styles.good}>
            <span className={styles.sign} aria-hidden="true">
              ✓
            </span>
            <span>{met[point]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
