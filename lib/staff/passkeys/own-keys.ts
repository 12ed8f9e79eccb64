import { actMessage } from '../../desk/act-message'
import type { Store } from '../../store/store'
import type { PaperSecret } from '../paper-secret'
import { staffEdit } from '../staff-change'
import { authorOf, mostKeys, readStaffFile, type StaffMember } from '../staff-file'
import type { StaffKey } from '../staff-key'
import { challengeIn, makeChallenge, openChallenge } from './challenge'
import { checkNewKey } from './check-new-key'
import type { NewKey } from './device-answers'
import { type KeyOffer, offerKey } from './offer-key'
import type { PasskeySite } from './passkey-site'
import { withKey } from './with-key'

/** How a change of somebody's own keys ended. */
export type KeyChange = { state: 'done' } | { state: 'refused'; message: string }

interface Cupboard {
  store: Pick<Store, 'read' | 'commit'>
  clock: () => number
}

interface Workshop extends Cupboard {
  secret: PaperSecret
  site: PasskeySite
}

/** Asks a device for one more key of a person, bound to the staff file as it is. */
export async function offerFurtherKey(
  handle: string,
  paper: string,
  { store, secret, clock, site }: Workshop,
): Promise<{ state: 'done'; offer: KeyOffer } | { state: 'refused'; message: string }> {
  const staff = await readStaffFile(store, handle)
  if (!staff) return gone
  if ((staff.member.keys?.length ?? 0) >= mostKeys) return full
  const challenge = makeChallenge('further key', `${handle} ${staff.blob}`, clock(), secret)
  return { state: 'done', offer: await offerKey(staff.member, challenge, site, paper) }
}

/** Writes down one more key of a person. Its challenge is good once: writing the key changes the file it is bound to. */
export async function addKey(
  handle: string,
  made: NewKey,
  { store, secret, clock, site }: Workshop,
): Promise<KeyChange> {
  const challenge = challengeIn(made.response.response.clientDataJSON)
  const asked = openChallenge('further key', challenge, secret, clock())
  if (asked.state === 'expired') return refuse('The device took longer than five minutes. Try again.')
  if (asked.state !== 'valid' || !asked.about.startsWith(`${handle} `)) return noKey
  const staff = await readStaffFile(store, handle)
  if (!staff) return gone
  if (asked.about !== `${handle} ${staff.blob}`) return changed
  const key = await checkNewKey(made, challenge, site, clock())
  if (!key) return noKey
  const keys = withKey(staff.member.keys, key)
  return keys.length > mostKeys ? full : write(staff, keys, 'Add a key', key, store)
}

/** Gives a key of a person another label. */
export async function renameKey(handle: string, id: string, label: string, { store }: Cupboard): Promise<KeyChange> {
  const staff = await readStaffFile(store, handle)
  const key = staff?.member.keys?.find((kept) => kept.id === id)
  if (!staff || !key) return gone
  const renamed = { ...key, label }
  const keys = staff.member.keys?.map((kept) => (kept === key ? renamed : kept)) ?? []
  return write(staff, keys, 'Rename a key', renamed, store)
}

/**
 * Takes a key from a person.
 *
 * @param evenIfLast whether the person knows that nothing but an invitation will let them in afterwards
 */
export async function removeKey(
  handle: string,
  { id, evenIfLast }: { id: string; evenIfLast: boolean },
  { store }: Cupboard,
): Promise<KeyChange> {
  const staff = await readStaffFile(store, handle)
  const key = staff?.member.keys?.find((kept) => kept.id === id)
  if (!staff || !key) return gone
  const keys = staff.member.keys?.filter((kept) => kept !== key) ?? []
  if (keys.length === 0 && !evenIfLast)
    return refuse('This is the last key. Without one, only a new invitation lets you in.')
  return write(staff, keys, 'Remove a key', key, store)
}

async function write(
  staff: { member: StaffMember; text: string; blob: string },
  keys: StaffKey[],
  sentence: string,
  { label }: StaffKey,
  store: Cupboard['store'],
): Promise<KeyChange> {
  const { member } = staff
  const result = await store.commit({
    message: actMessage(sentence, { act: 'key', staff: member.handle, detail: label }),
    author: authorOf(member),
    changes: [staffEdit(staff, { keys: keys.length > 0 ? keys : undefined })],
  })
  return result.state === 'committed' ? { state: 'done' } : changed
}

function refuse(message: string): { state: 'refused'; message: string } {
  return { state: 'refused', message }
}

const gone = refuse('This key is no longer there. Reload the page to see the keys as they are.')
const changed = refuse('Your staff file was changed at this very moment. Try again.')
const noKey = refuse('The device’s answer is not what it was asked for here, so no key was added. Try again.')
const full = refuse(`You have ${mostKeys} keys, which is as many as there can be. Remove one that you no longer use.`)
