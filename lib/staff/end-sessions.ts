import type { Store } from '../store/store'
import { staffEdit } from './staff-change'
import { authorOf, readStaffFile } from './staff-file'

/** `busy`: the staff file kept changing meanwhile. */
export type EndedSessions = { state: 'done' } | { state: 'missing' } | { state: 'busy' }

/** How often a staff file may change under us before we give up. */
const attempts = 3

/**
 * Signs somebody out on every machine: raises the number of their sessions in the staff file, so that every server sees at
 * the next click that a session is of before.
 *
 * @throws StoreError when the store cannot be read or written: all sessions are as good as before
 */
export async function endSessions(handle: string, store: Pick<Store, 'read' | 'commit'>): Promise<EndedSessions> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const present = await readStaffFile(store, handle)
    if (!present) return { state: 'missing' }
    const { member } = present
    const change = staffEdit(present, { sessions: (member.sessions ?? 0) + 1 })
    const result = await store.commit({
      message: 'Sign out everywhere',
      author: authorOf(member),
      changes: [change],
    })
    if (result.state === 'committed') return { state: 'done' }
  }
  return { state: 'busy' }
}
