import { generateRegistrationOptions } from '@simplewebauthn/server'
import type { StaffMember } from '../staff-file'
import type { PasskeySite } from './passkey-site'

/** What a browser is told so that a device makes a key: plain data, as `startRegistration` takes it. */
export type KeyOffer = Awaited<ReturnType<typeof generateRegistrationOptions>>

/** The kinds of key that every browser can make: Ed25519, ES256, RS256. */
export const keyKinds = [-8, -7, -257]

/**
 * Asks a device for a key that it keeps itself, so that signing in needs no name typed, and that it uses only after it has
 * made sure of its owner, by a finger, a face or a number. What make of device it is, is not asked.
 *
 * @param challenge the letters to be signed
 */
export function offerKey(
  member: Pick<StaffMember, 'handle' | 'name' | 'keys'>,
  challenge: string,
  site: PasskeySite,
  paper: string,
): Promise<KeyOffer> {
  return generateRegistrationOptions({
    rpName: paper,
    rpID: site.id,
    userID: new TextEncoder().encode(member.handle),
    userName: member.handle,
    userDisplayName: member.name,
    challenge,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: (member.keys ?? []).map(({ id, transports }) => ({ id, transports })),
    supportedAlgorithmIDs: keyKinds,
  })
}
