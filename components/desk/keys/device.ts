import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { Outcome, Refused } from '../acts'
import { deviceName } from './device-name'
import { whyNoDevice } from './why-no-device'

export type OfferKey = () => Promise<Outcome<{ offer: PublicKeyCredentialCreationOptionsJSON }>>
export type AskForKey = () => Promise<Outcome<{ question: PublicKeyCredentialRequestOptionsJSON }>>

/** What a browser is told that can do nothing with keys. */
export const noKeysHere: Refused = {
  state: 'refused',
  message:
    'This browser cannot use passkeys here: it is too old, or the address in it does not begin with https. Open the same page in a newer browser, at the paper’s own address.',
}

/** Has this device make a key, and hands it to the server. */
export async function makeKey<Done>(
  offerKey: OfferKey,
  send: (made: { label: string; response: object }) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  if (!browserSupportsWebAuthn()) return noKeysHere
  const offered = await offerKey()
  if (offered.state !== 'done') return offered
  const response = await startRegistration({ optionsJSON: offered.offer }).catch(refused)
  return 'state' in response ? response : send({ label: deviceName(navigator.userAgent), response })
}

/** Has this device sign with whichever of its keys its owner chooses, and hands that to the server. */
export async function signWithKey<Done>(
  askForKey: AskForKey,
  send: (signed: object) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  if (!browserSupportsWebAuthn()) return noKeysHere
  const asked = await askForKey()
  if (asked.state !== 'done') return asked
  const signed = await startAuthentication({ optionsJSON: asked.question }).catch(refused)
  return 'state' in signed ? signed : send(signed)
}

function refused(error: unknown): Refused {
  return { state: 'refused', message: whyNoDevice(error) }
}
