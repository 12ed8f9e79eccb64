import { verifyRegistrationResponse } from '@simplewebauthn/server'
import type { StaffKey } from '../staff-key'
import type { NewKey } from './device-answers'
import { keyKinds } from './offer-key'
import type { PasskeySite } from './passkey-site'

/**
 * The key that a device has made, as the staff file keeps it; null where the answer is not to this challenge, not from
 * this site, or not from a device that has made sure of its owner.
 */
export async function checkNewKey(
  { response, label }: NewKey,
  challenge: string,
  site: PasskeySite,
  now: number,
): Promise<StaffKey | null> {
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: keyKinds,
  }).catch(refused)
  if (!checked?.verified) return null
  const { id, publicKey, counter } = checked.registrationInfo.credential
  const { transports } = response.response
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    label,
    added: new Date(now).toISOString(),
    counter,
    ...(transports && { transports }),
  }
}

/** Why is for whoever runs the paper; a stranger is not helped to do better. */
function refused(error: unknown): null {
  console.error(`A new key was refused: ${error instanceof Error ? error.message : error}`)
  return null
}
