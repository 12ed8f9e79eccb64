import type { DeskAct } from '@/lib/staff/permissions'
import type { StoreFailure } from '@/lib/store/store-failure'
import type { Refused } from './require-staff'

/** Acts of pages on which nobody writes. */
const withoutText: readonly DeskAct[] = ['account', 'staff', 'end-sessions']

/** A reason with what whoever writes wants to know first. */
export function withTextKept(reason: string, name: DeskAct): string {
  return withoutText.includes(name) ? reason : `${reason} Your text is still on this page.`
}

/** What the page is told when the store failed: why, and whether it may ask again by itself. */
export function refusalOf({ message, away, again }: StoreFailure, name: DeskAct, now: number): Refused {
  const refused: Refused = { state: 'refused', message: withTextKept(message, name) }
  if (!away) return refused
  return { ...refused, away: { for: again === null ? null : Math.max(0, again - now) } }
}
