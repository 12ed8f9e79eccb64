import type { ChecklistItem, Place } from './acts'
import { ChecklistPoints } from './checklist-points'
import styles from './questions.module.css'

export interface ChecklistTicksProps {
  items: ChecklistItem[]
  ticked: readonly string[]
  tick: (item: string, on: boolean) => void
  goTo: (place: Place) => void
}

/** What the checklist calls its points. */
const names: Record<string, string> = {
  basics: 'what every story must have',
  picture: 'pictures',
  links: 'links',
  houseStyle: 'house style',
  chartSums: 'the sums of charts',
  legalHold: 'the hold',
  openNotes: 'open notes',
  liveEnd: 'the end of live coverage',
}

/** What stands in the way, and what can be passed with a tick: one for each point, that the history keeps. */
export function ChecklistTicks({ items, ticked, tick, goTo }: ChecklistTicksProps) {
  const blocks = items.filter(({ level }) => level === 'block')
  const warned = [...new Set(items.filter(({ level }) => level === 'warn').map(({ item }) => item))]
  return (
    <fieldset className={styles.part}>
      <legend>Checklist</legend>
      {items.length === 0 && <p className={styles.good}>✓ Nothing is in the way.</p>}
      {blocks.length > 0 && <ChecklistPoints items={blocks} goTo={goTo} />}
      {warned.map((point) => (
        <div key={point} className={styles.passes}>
          <ChecklistPoints items={items.filter(({ item }) => item === point)} goTo={goTo} />
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={ticked.includes(point)}
              onChange={(event) => tick(point, event.target.checked)}
            />
            <span>Publish all the same, with a line about {names[point] ?? point} in the history</span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
