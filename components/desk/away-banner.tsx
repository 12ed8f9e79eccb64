import type { DeskClock } from './acts'
import styles from './away-banner.module.css'
import { dayAndTime } from './day-and-time'

/** Whether the files could be had at the last look; see StoreState of the newsroom. */
export type SeenStore = { state: 'reached' } | { state: 'away'; since: number | null; message: string }

export interface AwayBannerProps {
  store: SeenStore
  clock: DeskClock
}

/** From when the paper is that readers see; empty while it is the newest. */
export function whatReadersSee(store: SeenStore, clock: DeskClock): string {
  if (store.state === 'reached') return ''
  const then = store.since === null ? 'when it was deployed' : `at ${dayAndTime(store.since, clock)}`
  return `Readers see the paper as it was ${then}.`
}

/** Above a page of the desk while the files cannot be had; nothing while they can. */
export function AwayBanner({ store, clock }: AwayBannerProps) {
  if (store.state === 'reached') return null
  return (
    <aside className={styles.banner} aria-label="State of the paper">
      <strong>{store.message}</strong> {whatReadersSee(store, clock)} What you write is kept in this browser and saved
      when it can be.
    </aside>
  )
}
