import { actMessage } from '../desk/act-message'
import { ended, gone, type StaffOffice, type StaffRefusal, staffEdit } from './staff-change'
import { authorOf, readStaffFile, type StaffMember } from './staff-file'

/** What people may say of themselves; name, address and role are an admin’s to write. */
export type OwnDetails = Pick<StaffMember, 'byline' | 'locale'>

/** Writes down what somebody says of themselves; what is left out goes out of the file. */
export async function changeOwnDetails(
  handle: string,
  { byline, locale }: OwnDetails,
  { store }: Pick<StaffOffice, 'store'>,
): Promise<{ state: 'done' } | StaffRefusal> {
  const staff = await readStaffFile(store, handle)
  if (!staff) return gone
  const change = staffEdit(staff, { byline, locale })
  if (change.bytes && Buffer.from(staff.text).equals(change.bytes)) return { state: 'done' }
  const message = actMessage('Change their own details', { act: 'staff', staff: handle })
  return ended(await store.commit({ message, author: authorOf(staff.member), changes: [change] }))
}
