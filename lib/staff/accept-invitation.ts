import { createHash, randomUUID } from 'node:crypto'
import { stringify } from 'yaml'
import { editYamlFile } from '../article/edit-file'
import { actMessage } from '../desk/act-message'
import type { Store } from '../store/store'
import { type Invitation, openInvitation } from './invitation'
import type { PaperSecret } from './paper-secret'
import { challengeIn, makeChallenge, openChallenge } from './passkeys/challenge'
import { checkNewKey } from './passkeys/check-new-key'
import type { NewKey } from './passkeys/device-answers'
import type { PasskeySite } from './passkeys/passkey-site'
import { withKey } from './passkeys/with-key'
import { sessionsOfNewcomer } from './sessions-of-newcomer'
import {
  authorOf,
  canSignIn,
  firstAdmin,
  mostKeys,
  parseStaffFile,
  readStaffFile,
  type StaffMember,
  staffPath,
} from './staff-file'

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
  /** The device took too long. */
  | 'slow'
  /** The device’s answer is not what it was asked for. */
  | 'no-key'
  /** The person has as many keys as anybody may have. */
  | 'full'

export type AcceptedInvitation = { state: 'in'; member: StaffMember } | { state: 'refused'; why: InvitationRefusal }

/** Where an invitation is used. */
export interface InvitationDoor {
  store: Pick<Store, 'read' | 'commit' | 'log' | 'readAt'>
  secret: PaperSecret
  clock: () => number
}

/** What an invitation would do, so that a page can say it, and a device be asked for a key. */
export type InvitationLook =
  | {
      state: 'good'
      member: StaffMember
      /** Whether the person has been here before. */
      known: boolean
      /** The letters to be signed by the device, good for this invitation and this state of the staff file alone. */
      challenge: string
    }
  | { state: 'refused'; why: InvitationRefusal }

/** How often a staff file may change under us before we give up. */
const attempts = 3

/**
 * Says whom an invitation would let in. Nothing is used up and nothing is written.
 *
 * @throws StoreError when the store cannot be read
 * @throws when the staff file is there and cannot be read
 */
export async function lookAtInvitation(
  token: string,
  { store, secret, clock }: InvitationDoor,
): Promise<InvitationLook> {
  const opened = openInvitation(token, secret, clock())
  if (opened.state !== 'valid') return { state: 'refused', why: opened.state }
  const entry = await entryFor(opened.invitation, store)
  if (typeof entry === 'string') return { state: 'refused', why: entry }
  const challenge = makeChallenge('invitation', bond(token, entry), clock(), secret)
  return { state: 'good', member: entry.member, known: canSignIn(entry.member), challenge }
}

/**
 * Uses an invitation up, writes the key that a device has made into the staff file, and says whom it lets in. All in one
 * commit: there is no moment at which one of them is done and the other is not. "Once" holds on any number of servers that
 * share nothing but the store: the staff file says when the last invitation that was used had been made, only a younger one
 * is good, and of two uses at the same moment the store takes one.
 *
 * @throws StoreError when the store cannot be read or written: the invitation is as good as before
 * @throws when the staff file is there and cannot be read
 */
export async function acceptInvitation(
  token: string,
  made: NewKey,
  { store, secret, clock, site }: InvitationDoor & { site: PasskeySite },
): Promise<AcceptedInvitation> {
  const opened = openInvitation(token, secret, clock())
  if (opened.state !== 'valid') return { state: 'refused', why: opened.state }
  const challenge = challengeIn(made.response.response.clientDataJSON)
  const asked = openChallenge('invitation', challenge, secret, clock())
  for (let attempt = 0; attempt < attempts; attempt++) {
    const entry = await entryFor(opened.invitation, store)
    if (typeof entry === 'string') return { state: 'refused', why: entry }
    if (asked.state !== 'valid') return { state: 'refused', why: asked.state === 'expired' ? 'slow' : 'no-key' }
    if (asked.about !== bond(token, entry)) return { state: 'refused', why: 'busy' }
    const key = await checkNewKey(made, challenge, site, clock())
    if (!key) return { state: 'refused', why: 'no-key' }
    const member = { ...entry.member, keys: withKey(entry.member.keys, key) }
    if (member.keys.length > mostKeys) return { state: 'refused', why: 'full' }
    const result = await store.commit({
      message: actMessage(entry.sentence, { act: 'enrol', staff: member.handle, detail: key.label, use: randomUUID() }),
      author: authorOf(member),
      changes: [
        {
          path: staffPath(member.handle),
          bytes: new TextEncoder().encode(textWith(member, entry.present?.text ?? null)),
          expected: entry.present?.blob ?? null,
        },
      ],
    })
    if (result.state === 'committed') return { state: 'in', member }
  }
  return { state: 'refused', why: 'busy' }
}

/** Ties a challenge to one invitation and to the staff file as it is. */
function bond(token: string, { present }: StaffEntry): string {
  return `${createHash('sha256').update(token).digest('base64url')} ${present?.blob ?? 'new'}`
}

/** The staff file afterwards; of one that is there already, everything else stays as it is. */
function textWith({ name, role, lastInvitation, sessions, keys }: StaffMember, text: string | null): string {
  if (text !== null) return editYamlFile(text, { lastInvitation, keys })
  return stringify({ name, role, lastInvitation, sessions, keys }, { lineWidth: 0 })
}

interface StaffEntry {
  /** The person as the invitation leaves them. */
  member: StaffMember
  /** The staff file as it is; null for somebody new. */
  present: { text: string; blob: string } | null
  sentence: string
}

/** What using an invitation would write into the staff, or why it must not be used. */
async function entryFor(
  invitation: Invitation,
  store: InvitationDoor['store'],
): Promise<StaffEntry | InvitationRefusal> {
  const { handle, issued, person } = invitation
  const lastInvitation = new Date(issued).toISOString()
  const present = await readStaffFile(store, handle)
  if (present) {
    const passed = isPassed(invitation, present.member)
    if (passed) return passed
    if (person) return 'taken'
    const { name, role } = present.member
    const sentence = canSignIn(present.member) ? 'Sign in by invitation' : `Enrol ${name} as ${role}`
    return { member: { ...present.member, lastInvitation }, present, sentence }
  }
  const newcomer = person ?? (handle === firstAdmin.handle ? firstAdmin : null)
  if (!newcomer) return 'nobody'
  const left = await whyNotAgain(invitation, store)
  if (left) return left
  const { name, role } = newcomer
  const sessions = await sessionsOfNewcomer(handle, store)
  const member = { handle, name, role, lastInvitation, ...(sessions && { sessions }) }
  return { member, present: null, sentence: `Enrol ${name} as ${role}` }
}

function isPassed({ issued }: Invitation, { lastInvitation }: StaffMember): 'used' | 'older' | null {
  const last = lastInvitation === undefined ? Number.NEGATIVE_INFINITY : Date.parse(lastInvitation)
  if (issued > last) return null
  return issued === last ? 'used' : 'older'
}

/** Taking a staff file away must not make an address good again that had been used, or was lying about. */
async function whyNotAgain(invitation: Invitation, store: InvitationDoor['store']): Promise<InvitationRefusal | null> {
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
