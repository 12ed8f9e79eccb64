import { readActMessage } from '../desk/act-message'
import type { Store } from '../store/store'
import { staffPath } from './staff-file'

/** One change of somebody’s staff file: a sign-in, a key, a role. */
export interface StaffLogEntry {
  commit: string
  /** ISO 8601. */
  at: string
  by: string
  sentence: string
  detail?: string
}

/** As many as are of use to somebody who wonders whether it was them. */
const most = 20

/**
 * The last sign-ins of somebody and what else was done to their staff file, newest first.
 *
 * @throws StoreError when the store cannot say
 */
export async function staffLog(handle: string, store: Pick<Store, 'log'>): Promise<StaffLogEntry[]> {
  const revisions = await store.log({ path: staffPath(handle), limit: most })
  return revisions.map(({ commit, at, author, message }) => {
    const { sentence, facts } = readActMessage(message)
    return { commit, at, by: author.name, sentence, detail: facts?.detail }
  })
}
