import type { Store } from '../store/store'
import { parseStaffFile, staffPath } from './staff-file'

/**
 * The number of sessions with which somebody comes onto the staff whose handle was there before: another one than the
 * sessions of that time have, so that none of them is good again. Zero where nobody had the handle.
 */
export async function sessionsOfNewcomer(handle: string, store: Pick<Store, 'log' | 'readAt'>): Promise<number> {
  const revisions = await store.log({ path: staffPath(handle), limit: 10 })
  const last = revisions.map(({ blob }) => blob).find((blob) => blob !== null)
  if (!last) return 0
  const held = parseStaffFile(handle, await store.readAt(last))
  return (held.ok ? (held.member.sessions ?? 0) : 0) + 1
}
