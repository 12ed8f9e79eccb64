import { actMessage } from '../desk/act-message'
import type { Author, Change } from '../store/store'
import { listStaff } from './list-staff'
import { ended, gone, refuse, type StaffOffice, type StaffRefusal, staffEdit } from './staff-change'
import { canSignIn, readStaffFile, type StaffMember, staffPath } from './staff-file'

/** Takes one key from somebody: of a device that is lost, while its owner cannot come in. */
export async function takeKey(
  { handle, id }: { handle: string; id: string },
  author: Author,
  { store }: StaffOffice,
): Promise<{ state: 'done' } | StaffRefusal> {
  const staff = await readStaffFile(store, handle)
  const key = staff?.member.keys?.find((kept) => kept.id === id)
  if (!staff || !key) return refuse('This key is no longer there. Reload the page to see the keys as they are.')
  const { name, keys = [] } = staff.member
  const left = keys.filter((kept) => kept !== key)
  const message = actMessage(`Remove a key of ${name}`, { act: 'key', staff: handle, detail: key.label })
  const changes = [staffEdit(staff, { keys: left.length > 0 ? left : undefined })]
  return ended(await store.commit({ message, author, changes }))
}

/** Gives somebody another role; the last admin stays one. */
export async function changeRole(
  handle: string,
  role: StaffMember['role'],
  author: Author,
  { store }: StaffOffice,
): Promise<{ state: 'done' } | StaffRefusal> {
  const staff = await readStaffFile(store, handle)
  if (!staff) return gone
  const { name } = staff.member
  const changes = [staffEdit(staff, { role })]
  if (staff.member.role === 'admin' && role !== 'admin') {
    const other = await anotherAdmin(handle, store)
    if (!other) return lastAdmin(name)
    changes.push(other)
  }
  const message = actMessage(`Make ${name} ${article(role)} ${role}`, { act: 'staff', staff: handle })
  return ended(await store.commit({ message, author, changes }))
}

/** Takes somebody off the staff: their access ends at their next click, and what they wrote stays. */
export async function takeOff(
  handle: string,
  author: Author,
  { store }: StaffOffice,
): Promise<{ state: 'done' } | StaffRefusal> {
  const staff = await readStaffFile(store, handle)
  if (!staff) return gone
  const { name, role } = staff.member
  const changes: Change[] = [{ path: staffPath(handle), bytes: null, expected: staff.blob }]
  if (role === 'admin') {
    const other = await anotherAdmin(handle, store)
    if (!other) return lastAdmin(name)
    changes.push(other)
  }
  const message = actMessage(`Take ${name} off the staff`, { act: 'staff', staff: handle })
  return ended(await store.commit({ message, author, changes }))
}

/**
 * The file of another admin who can come in, to be committed as it is: the commit then holds only while that person is
 * an admin still, so two admins who remove each other at the same moment cannot both succeed.
 */
async function anotherAdmin(handle: string, store: StaffOffice['store']): Promise<Change | null> {
  const { people } = await listStaff(store)
  const other = people.find(({ member }) => member.role === 'admin' && member.handle !== handle && canSignIn(member))
  const file = other && (await store.read(staffPath(other.member.handle)))
  if (!file || file.blob !== other.blob) return null
  return { path: file.path, bytes: file.bytes, expected: file.blob }
}

function lastAdmin(name: string): StaffRefusal {
  return refuse(`${name} is the last admin, and somebody must be able to invite. Make somebody else an admin first.`)
}

function article(role: StaffMember['role']): string {
  return role === 'reporter' ? 'a' : 'an'
}
