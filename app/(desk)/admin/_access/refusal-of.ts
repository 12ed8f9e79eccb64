import type { StoreFailure } from '@/lib/store/store-failure'
import type { Refused } from './require-staff'

/** What the page is told when the store failed: why, and whether it may ask again by itself. */
export function refusalOf({ message, away, again }: StoreFailure, now: number): Refused {
  const refused: Refused = { state: 'refused', message: `${message} Your text is still on this page.` }
  if (!away) return refused
  return { ...refused, away: { for: again === null ? null : Math.max(0, again - now) } }
}
