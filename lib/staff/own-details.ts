import { editYamlFile } from '../article/edit-file'
import { actMessage } from '../desk/act-message'
import { encode, ended, gone, type StaffOffice, type StaffRefusal } from './staff-change'
import { authorOf, readStaffFile, type StaffMember, staffPath } from './staff-file'

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
  const text = editYamlFile(staff.text, { byline, locale })
  if (text === staff.text) return { state: 'done' }
  const message = actMessage('Change their own details', { act: 'staff', staff: handle })
  const changes = [{ path: staffPath(handle), bytes: encode(text), expected: staff.blob }]
  return ended(await store.commit({ message, author: authorOf(staff.member), changes }))
}
