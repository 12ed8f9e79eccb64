import type { ReactNode } from 'react'
import type { DeskClock, DeskPerson, Outcome } from '../acts'
import { dayAndTime } from '../day-and-time'
import { DeskBar } from '../desk-bar'
import { KeyButton, type KeyDeed } from './key-button'
import styles from './own-keys.module.css'
import { RemoveKeyButton } from './remove-key-button'
import { RenameKeyButton } from './rename-key-button'

/** One key, as its owner sees it. Times are ISO 8601. */
export interface OwnKey {
  id: string
  label: string
  added: string
  lastUsed?: string
  /** When a device with this key was refused, since there may be a copy of it. */
  suspect?: string
}

export interface OwnKeysProps {
  desk: DeskPerson
  keys: OwnKey[]
  clock: DeskClock
  addKey: Extract<KeyDeed, { does: 'make' }>
  rename: (asked: { id: string; label: string }) => Promise<Outcome<unknown>>
  remove: (asked: { id: string; evenIfLast: boolean }) => Promise<Outcome<unknown>>
  /** What else signs one in, and what else one may do about it; it stands under the keys. */
  children?: ReactNode
}

/** The keys of who is signed in. */
export function OwnKeys({ desk, keys, clock, addKey, rename, remove, children }: OwnKeysProps) {
  const when = (time: string) => dayAndTime(Date.parse(time), clock)
  return (
    <>
      <DeskBar {...desk} here="account" />
      <main className={styles.main}>
        <h1>Your account</h1>
        <section className={styles.box} aria-label="Keys">
          {keys.length === 0 && (
            <p className={styles.row}>You have no key yet. Add one, so that you can come back without an invitation.</p>
          )}
          <ul>
            {keys.map(({ id, label, added, lastUsed, suspect }) => (
              <li key={id} className={styles.row}>
                <div>
                  <h2 dir="auto">{label}</h2>
                  <p>
                    Added {when(added)} · {lastUsed ? `last used ${when(lastUsed)}` : 'not used since'}
                  </p>
                  {suspect && (
                    <p role="alert">
                      On {when(suspect)} a device that counted less than before was refused: there may be a copy of this
                      key. Remove it, and add another.
                    </p>
                  )}
                </div>
                <div className={styles.acts}>
                  <RenameKeyButton id={id} label={label} rename={rename} />
                  <RemoveKeyButton id={id} label={label} last={keys.length === 1} remove={remove} />
                </div>
              </li>
            ))}
          </ul>
          <div className={styles.foot}>
            <p>
              One key for each of your devices. If one is lost, remove its key here; with another you can still sign in.
            </p>
            <KeyButton deed={addKey} label="Add a key" to="/admin/account" />
          </div>
        </section>
        {children}
      </main>
    </>
  )
}
