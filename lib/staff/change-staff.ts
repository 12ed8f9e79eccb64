import { editYamlFile } from '../article/edit-file'
import { actMessage } from '../desk/act-message'
import type { Author, Change, Store } from '../store/store'
import { type Newcomer, signInvitation } from './invitation'
import { listStaff } from './list-staff'
import type { PaperSecret } from './paper-secret'
import { readStaffFile, type StaffMember, staffPath } from './staff-file'

/** Why the staff was not changed, as a sentence. */
export interface StaffRefusal {
  state: 'refused'
  message: string
}

interface Office {
  store: Pick<Store, 'read' | 'list' | 'commit'>
  clock: () => number
}

/** An invitation, as the last part of its address, for somebody who is not on the staff yet. */
export async function inviteNewcomer(
  { handle, ...person }: Newcomer & { handle: string },
  { store, clock, secret }: Office & { secret: PaperSecret },
): Promise<{ state: 'done'; token: string } | StaffRefusal> {
  // A file that cannot be read has the handle too.
  if (await store.read(staffPath(handle)))
    return refuse(`Somebody on the staff has the handle “${handle}” already. Choose another one.`)
  return { state: 'done', token: signInvitation({ handle, person, now: clock() }, secret) }
}

/** Another one for somebody on the staff, who has lost a device. */
export async function inviteAgain(
  handle: string,
  { store, clock, secret }: Office & { secret: PaperSecret },
): Promise<{ state: 'done'; token: string } | StaffRefusal> {
  if (!(await readStaffFile(store, handle))) return gone
  return { state: 'done', token: signInvitation({ handle, now: clock() }, secret) }
}

/** Gives somebody another role; the last admin stays one. */
export async function changeRole(
  handle: string,
  role: StaffMember['role'],
  author: Author,
  { store }: Office,
): Promise<{ state: 'done' } | StaffRefusal> {
  const staff = await readStaffFile(store, handle)
  if (!staff) return gone
  const { name } = staff.member
  const changes: Change[] = [
    { path: staffPath(handle), bytes: encode(editYamlFile(staff.text, { role })), expected: staff.blob },
  ]
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
  { store }: Office,
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
 * Another admin’s file, to be committed as it is: the commit then holds only while that person is an admin still, so two
 * admins who remove each other at the same moment cannot both succeed.
 */
async function anotherAdmin(handle: string, store: Office['store']): Promise<Change | null> {
  const { people } = await listStaff(store)
  const other = people.find(({ member }) => member.role === 'admin' && member.handle !== handle)
  const file = other && (await store.read(staffPath(other.member.handle)))
  if (!file || file.blob !== other.blob) return null
  return { path: file.path, bytes: file.bytes, expected: file.blob }
}

function ended({ state }: { state: 'committed' | 'conflict' }): { state: 'done' } | StaffRefusal {
  return state === 'committed' ? { state: 'done' } : refuse('The staff was changed at this very moment. Try again.')
}

function refuse(message: string): StaffRefusal {
  return { state: 'refused', message }
}

function lastAdmin(name: string): StaffRefusal {
  return refuse(`${name} is the last admin, and somebody must be able to invite. Make somebody else an admin first.`)
}

function article(role: StaffMember['role']): string {
  return role === 'reporter' ? 'a' : 'an'
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const gone = refuse('This person is no longer on the staff. Reload the page to see it as it is.')
