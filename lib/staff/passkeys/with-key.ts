import type { StaffKey } from '../staff-key'

/** The keys of somebody who has one more. A device that was asked twice replaces its own. */
export function withKey(keys: readonly StaffKey[] | undefined, key: StaffKey): StaffKey[] {
  return [...(keys ?? []).filter(({ id }) => id !== key.id), key]
}
