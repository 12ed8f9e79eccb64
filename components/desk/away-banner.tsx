import type { DeskClock } from './acts'
import styles from './away-banner.module.css'
import { dayAndTime } from './day-and-time'

/** Whether the files could be had at the last look; see StoreState of the newsroom. */
export type SeenStore = { state: 'reached' } | { state: 'away'; since: number; message: string }

export interface AwayBannerProps {
  store: SeenStore
  clock: DeskClock
}

/** Above a page of the desk while the files cannot be had; nothing while they can. */
export function AwayBanner({ store, clock }: AwayBannerProps) {
  if (store.state === 'reached') return null
  return (
    <aside className={styles.banner} aria-label="State of the paper">
      <strong>{store.message}</strong> Readers see the paper as it was at {dayAndTime(store.since, clock)}. What you
      write is kept in this browser and saved when it can be.
    </aside>
  )
}
