import { zonedTime } from '@/lib/site/zoned-time'
import type { DeskClock } from '../acts'
import { type Choices, printedTime } from './publish-plan'
import styles from './questions.module.css'

export interface PartProps {
  choices: Choices
  choose: (changed: Partial<Choices>) => void
}

/** Now, or at a time on the newsroom's clock. */
export function TimeChoice({ choices, choose, clock }: PartProps & { clock: DeskClock }) {
  const time = zonedTime(choices.local, clock.timeZone)
  return (
    <fieldset className={styles.part}>
      <legend>When</legend>
      <label className={styles.choice}>
        <input type="radio" name="when" checked={!choices.later} onChange={() => choose({ later: false })} />
        <span>Now</span>
      </label>
      <label className={styles.choice}>
        <input type="radio" name="when" checked={choices.later} onChange={() => choose({ later: true })} />
        <span>At a time, by the newsroom’s clock ({clock.timeZone})</span>
      </label>
      {choices.later && (
        <input
          type="datetime-local"
          aria-label={`Time in ${clock.timeZone}`}
          value={choices.local}
          onChange={(event) => choose({ local: event.target.value, second: false })}
        />
      )}
      {choices.later && time.state === 'twice' && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={choices.second}
            onChange={(event) => choose({ second: event.target.checked })}
          />
          <span>The clocks go back, and this time comes twice: take the second, {printedTime(time.second, clock)}</span>
        </label>
      )}
    </fieldset>
  )
}
