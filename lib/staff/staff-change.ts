import { editYamlFile, type FieldChanges } from '../article/edit-file'
import type { Change, Store } from '../store/store'
import { type StaffMember, staffPath } from './staff-file'

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

/** Fields of a staff file anew, everything else as it was read; the commit holds only while the file is that still. */
export function staffEdit(
  { member, text, blob }: { member: Pick<StaffMember, 'handle'>; text: string; blob: string },
  fields: FieldChanges,
): Change {
  const bytes = new TextEncoder().encode(editYamlFile(text, fields))
  return { path: staffPath(member.handle), bytes, expected: blob }
}

export const gone = refuse('This person is no longer on the staff. Reload the page to see it as it is.')
