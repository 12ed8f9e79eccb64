import type { Store } from '../store/store'

/** Why the staff was not changed, as a sentence. */
export interface StaffRefusal {
  state: 'refused'
  message: string
}

/** What a change of the staff needs. */
export interface StaffOffice {
  store: Pick<Store, 'read' | 'list' | 'commit'>
  clock: () => number
}

/** How a commit of a staff file ended, for whoever asked for it. */
export function ended({ state }: { state: 'committed' | 'conflict' }): { state: 'done' } | StaffRefusal {
  return state === 'committed' ? { state: 'done' } : refuse('The staff was changed at this very moment. Try again.')
}

/** Says why not. */
export function refuse(message: string): StaffRefusal {
  return { state: 'refused', message }
}

/** The bytes of a staff file. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export const gone = refuse('This person is no longer on the staff. Reload the page to see it as it is.')
