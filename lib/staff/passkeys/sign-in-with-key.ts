import { randomUUID } from 'node:crypto'
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { actMessage } from '../../desk/act-message'
import type { Store } from '../../store/store'
import type { PaperSecret } from '../paper-secret'
import { staffEdit } from '../staff-change'
import { authorOf, handlePattern, readStaffFile, type StaffMember } from '../staff-file'
import type { StaffKey } from '../staff-key'
import { challengeIn, makeChallenge, openChallenge } from './challenge'
import type { DeviceSignature } from './device-answers'
import type { PasskeySite } from './passkey-site'

/** Why a key signs nobody in. */
export type KeyRefusal =
  /** Nobody on the staff has it, or no longer. */
  | 'unknown'
  /** It took too long. */
  | 'expired'
  /** The key has been used since, with this answer or another. */
  | 'stale'
  /** It is not what the device should have signed here. */
  | 'altered'
  /** The device counts less than before, so there are two of it. */
  | 'copied'
  /** The staff file kept changing. */
  | 'busy'

export type KeySignIn = { state: 'in'; member: StaffMember } | { state: 'refused'; why: KeyRefusal }

interface Door {
  store: Pick<Store, 'read' | 'commit'>
  secret: PaperSecret
  clock: () => number
  site: PasskeySite
}

/** What a browser is told so that a device signs somebody in: plain data, as `startAuthentication` takes it. */
export type KeyQuestion = Awaited<ReturnType<typeof generateAuthenticationOptions>>

/** Asks for any key of this paper: the device says whose it is, so no name is typed. */
export function askForKey({ secret, clock, site }: Omit<Door, 'store'>): Promise<KeyQuestion> {
  const challenge = makeChallenge('sign-in', '', clock(), secret)
  return generateAuthenticationOptions({ rpID: site.id, challenge, userVerification: 'required' })
}

/** How often a staff file may change under us before we give up. */
const attempts = 3

/**
 * Says whom a signed challenge lets in, and writes down that the key was used. A challenge is good once on any number of
 * servers: the staff file says when the sign-in began that used the key last, only one that began later is good, and of two
 * uses at the same moment the store takes one.
 *
 * @throws StoreError when the store cannot be read or written
 * @throws when the staff file is there and cannot be read
 */
export async function signInWithKey(answer: DeviceSignature, door: Door): Promise<KeySignIn> {
  const { store, secret, clock, site } = door
  const challenge = challengeIn(answer.response.clientDataJSON)
  const opened = openChallenge('sign-in', challenge, secret, clock())
  if (opened.state !== 'valid') return refuse(opened.state === 'expired' ? 'expired' : 'altered')
  const handle = Buffer.from(answer.response.userHandle ?? '', 'base64url').toString()
  for (let attempt = 0; attempt < attempts; attempt++) {
    const staff = await readStaffFile(store, handle)
    const key = staff?.member.keys?.find(({ id }) => id === answer.id)
    if (!staff || !key) {
      const who = handlePattern.test(handle) ? handle : 'somebody'
      console.error(`A key that is not in staff/${who}.yaml was refused: ${answer.id.slice(0, 40)}`)
      return refuse('unknown')
    }
    if (key.lastUsed && opened.issued <= Date.parse(key.lastUsed)) return refuse('stale')
    const counter = await countSigned(answer, challenge, key, site)
    if (counter === null) return refuse('altered')
    if ((counter > 0 || key.counter > 0) && counter <= key.counter) {
      console.error(
        `The key “${key.label}” of ${handle} was refused: its device counts ${counter}, and counted ${key.counter} before, so there may be a copy of it. Ask ${staff.member.name}, and take the key off.`,
      )
      await noteSuspicion(staff, key, clock(), store)
      return refuse('copied')
    }
    const used: StaffKey = { ...key, counter, lastUsed: new Date(opened.issued).toISOString() }
    const keys = staff.member.keys?.map((kept) => (kept === key ? used : kept))
    const result = await store.commit({
      message: actMessage('Sign in', { act: 'sign-in', staff: handle, detail: key.label, use: randomUUID() }),
      author: authorOf(staff.member),
      changes: [staffEdit(staff, { keys })],
    })
    if (result.state === 'committed') return { state: 'in', member: { ...staff.member, keys } }
  }
  return refuse('busy')
}

/** One note an hour is enough to be seen, and no copy of a device can fill the history. */
const notedEvery = 60 * 60 * 1000

/** Writes down that there may be a copy of a key, where its owner and the desk's log show it. */
async function noteSuspicion(
  staff: { member: StaffMember; text: string; blob: string },
  key: StaffKey,
  now: number,
  store: Door['store'],
): Promise<void> {
  if (key.suspect && now - Date.parse(key.suspect) < notedEvery) return
  const { member } = staff
  const suspect = new Date(now).toISOString()
  const keys = member.keys?.map((kept) => (kept === key ? { ...key, suspect } : kept))
  // Where the file has just changed, the next attempt is noted; the refusal stands either way.
  await store.commit({
    message: actMessage('Refuse a key of which there may be a copy', {
      act: 'key',
      staff: member.handle,
      detail: key.label,
    }),
    author: authorOf(member),
    changes: [staffEdit(staff, { keys })],
  })
}

/** What the device's counter says, once all that it signed has been checked; null where something is wrong with it. */
async function countSigned(
  response: DeviceSignature,
  challenge: string,
  key: StaffKey,
  site: PasskeySite,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, response: { ...response.response, userHandle: undefined } },
      expectedChallenge: Buffer.from(challenge).toString('base64url'),
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      // Below any counter: it is compared afterwards, so that nothing that no device has signed can raise an alarm.
      credential: { id: key.id, publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')), counter: -1 },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch (error) {
    console.error(`A sign-in was refused: ${error instanceof Error ? error.message : error}`)
    return null
  }
}

function refuse(why: KeyRefusal): KeySignIn {
  return { state: 'refused', why }
}
