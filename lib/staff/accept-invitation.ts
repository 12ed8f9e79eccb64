import { randomUUID } from 'node:crypto'
import { stringify } from 'yaml'
import { editYamlFile } from '../article/edit-file'
import type { Store } from '../store/store'
import { type Invitation, openInvitation } from './invitation'
import { authorOf, firstAdmin, parseStaffFile, readStaffFile, type StaffMember, staffPath } from './staff-file'

/** Why an invitation lets nobody in. */
export type InvitationRefusal =
  | 'unknown'
  | 'expired'
  | 'early'
  | 'used'
  /** A newer one for the same person has been used since. */
  | 'older'
  /** It is for somebody new, and somebody else has that handle. */
  | 'taken'
  /** It is for somebody on the staff, and nobody there has that handle. */
  | 'nobody'
  /** The person was taken off the staff after it was made. */
  | 'removed'
  /** The staff file kept changing while it was being used. */
  | 'busy'

export type AcceptedInvitation = { state: 'in'; member: StaffMember } | { state: 'refused'; why: InvitationRefusal }

interface Door {
  store: Pick<Store, 'read' | 'commit' | 'log' | 'readAt'>
  secret: string
  clock: () => number
}

/** How often a staff file may change under us before we give up. */
const attempts = 3

/**
 * Uses an invitation up and says whom it lets in. "Once" holds on any number of servers that share nothing but the store:
 * the staff file says when the last invitation that was used had been made, only a younger one is good, and of two uses at
 * the same moment the store takes one.
 *
 * @throws StoreError when the store cannot be read or written: the invitation is as good as before
 * @throws when the staff file is there and cannot be read
 */
export async function acceptInvitation(token: string, { store, secret, clock }: Door): Promise<AcceptedInvitation> {
  const opened = openInvitation(token, secret, clock())
  if (opened.state !== 'valid') return { state: 'refused', why: opened.state }
  for (let attempt = 0; attempt < attempts; attempt++) {
    const entry = await entryFor(opened.invitation, store)
    if (typeof entry === 'string') return { state: 'refused', why: entry }
    const { member, text, expected, message } = entry
    const change = { path: staffPath(member.handle), bytes: new TextEncoder().encode(text), expected }
    const result = await store.commit({ message: unique(message), author: authorOf(member), changes: [change] })
    if (result.state === 'committed') return { state: 'in', member }
  }
  return { state: 'refused', why: 'busy' }
}

/**
 * Git names a commit by what is in it: two uses within a second would be one and the same, and both servers would be told
 * that theirs was made.
 */
function unique(message: string): string {
  return `${message}\n\nUse: ${randomUUID()}`
}

interface StaffEntry {
  member: StaffMember
  /** The staff file as it is afterwards. */
  text: string
  expected: string | null
  message: string
}

/** What using an invitation writes into the staff, or why it must not be used. */
async function entryFor(invitation: Invitation, store: Door['store']): Promise<StaffEntry | InvitationRefusal> {
  const { handle, issued, person } = invitation
  const lastInvitation = new Date(issued).toISOString()
  const present = await readStaffFile(store, handle)
  if (present) {
    const passed = isPassed(invitation, present.member)
    if (passed) return passed
    if (person) return 'taken'
    const text = editYamlFile(present.text, { lastInvitation })
    return { member: present.member, text, expected: present.blob, message: 'Sign in by invitation' }
  }
  const newcomer = person ?? (handle === firstAdmin.handle ? firstAdmin : null)
  if (!newcomer) return 'nobody'
  const left = await whyNotAgain(invitation, store)
  if (left) return left
  const { name, role } = newcomer
  const text = stringify({ name, role, lastInvitation }, { lineWidth: 0 })
  return { member: { handle, name, role, lastInvitation }, text, expected: null, message: `Enrol ${name} as ${role}` }
}

function isPassed({ issued }: Invitation, { lastInvitation }: StaffMember): 'used' | 'older' | null {
  const last = lastInvitation === undefined ? Number.NEGATIVE_INFINITY : Date.parse(lastInvitation)
  if (issued > last) return null
  return issued === last ? 'used' : 'older'
}

/** Taking a staff file away must not make an address good again that had been used, or was lying about. */
async function whyNotAgain(invitation: Invitation, store: Door['store']): Promise<InvitationRefusal | null> {
  const revisions = await store.log({ path: staffPath(invitation.handle), limit: 10 })
  const [newest] = revisions
  if (!newest) return null
  const last = revisions.map(({ blob }) => blob).find((blob) => blob !== null)
  const held = last ? parseStaffFile(invitation.handle, await store.readAt(last)) : null
  const passed = held?.ok ? isPassed(invitation, held.member) : null
  if (passed) return passed
  // With bytes in its newest revision the file is in the history and not in the folder: it was removed just now.
  return newest.blob !== null || Date.parse(newest.at) >= invitation.issued ? 'removed' : null
}
