import type { DeskClock } from '../acts'
import { dayAndTime } from '../day-and-time'
import type { ListedPerson, StaffActs } from './staff-page'
import styles from './staff-page.module.css'
import { TakeKeyButton } from './take-key-button'

export interface KeysOfProps {
  person: ListedPerson
  clock: DeskClock
  takeKey: StaffActs['takeKey']
}

/** What somebody signs in with. */
export function KeysOf({ person, clock, takeKey }: KeysOfProps) {
  const { handle, name, keys, github } = person
  const when = (time: string) => dayAndTime(Date.parse(time), clock)
  const used = (time?: string) => (time ? `last used ${when(time)}` : 'not used since')
  if (keys.length === 0 && !github) return <p>Has not come in yet</p>
  return (
    <ul className={styles.keys} aria-label={`Keys of ${name}`}>
      {github && (
        <li>
          <span dir="auto">{`GitHub: ${github.login}, ${used(github.lastUsed)}`}</span>
        </li>
      )}
      {keys.map(({ id, label, lastUsed, suspect }) => (
        <li key={id}>
          <span dir="auto">
            {`${label}, ${used(lastUsed)}`}
            {suspect && <strong>{` · there may be a copy of it, which was refused on ${when(suspect)}`}</strong>}
          </span>
          <TakeKeyButton handle={handle} name={name} id={id} label={label} takeKey={takeKey} />
        </li>
      ))}
    </ul>
  )
}
