import { stringify } from 'yaml'
import { actMessage } from '../desk/act-message'
import type { Author, Store } from '../store/store'
import { type Newcomer, signInvitation } from './invitation'
import type { PaperSecret } from './paper-secret'
import { sessionsOfNewcomer } from './sessions-of-newcomer'
import { ended, gone, refuse, type StaffOffice, type StaffRefusal, staffEdit } from './staff-change'
import { readStaffFile, staffPath } from './staff-file'

interface InvitingOffice extends StaffOffice {
  store: Pick<Store, 'read' | 'list' | 'commit' | 'log' | 'readAt'>
  secret: PaperSecret
}

/**
 * Puts somebody on the staff who has nothing to sign in with yet, and answers an invitation as the last part of its
 * address. The staff file says from then on that no invitation of before is good.
 */
export async function inviteNewcomer(
  { handle, name, role }: Newcomer & { handle: string },
  author: Author,
  { store, clock, secret }: InvitingOffice,
): Promise<{ state: 'done'; token: string } | StaffRefusal> {
  const now = clock()
  const sessions = await sessionsOfNewcomer(handle, store)
  const lastInvitation = new Date(now - 1).toISOString()
  const text = stringify({ name, role, lastInvitation, ...(sessions && { sessions }) }, { lineWidth: 0 })
  const { state } = await store.commit({
    message: actMessage(`Invite ${name} as ${role}`, { act: 'staff', staff: handle }),
    author,
    // A file that cannot be read has the handle too.
    changes: [{ path: staffPath(handle), bytes: new TextEncoder().encode(text), expected: null }],
  })
  if (state === 'conflict')
    return refuse(`Somebody on the staff has the handle “${handle}” already. Choose another one.`)
  return { state: 'done', token: signInvitation({ handle, now }, secret) }
}

/** Another one for somebody on the staff, who has lost a device. */
export async function inviteAgain(
  handle: string,
  { store, clock, secret }: InvitingOffice,
): Promise<{ state: 'done'; token: string } | StaffRefusal> {
  if (!(await readStaffFile(store, handle))) return gone
  return { state: 'done', token: signInvitation({ handle, now: clock() }, secret) }
}

/** Ends the invitations of somebody that lie about: none that was made until now lets them in. Keys stay. */
export async function endInvitations(
  handle: string,
  author: Author,
  { store, clock }: StaffOffice,
): Promise<{ state: 'done' } | StaffRefusal> {
  const staff = await readStaffFile(store, handle)
  if (!staff) return gone
  const message = actMessage(`End the invitations of ${staff.member.name}`, { act: 'staff', staff: handle })
  const changes = [staffEdit(staff, { lastInvitation: new Date(clock()).toISOString() })]
  return ended(await store.commit({ message, author, changes }))
}
