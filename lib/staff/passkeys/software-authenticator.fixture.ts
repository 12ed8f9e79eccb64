import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { DeviceSignature, NewKey } from './device-answers'

/** What a device can be told to do wrong. */
interface Faults {
  origin?: string
  rpId?: string
  /** The device did not make sure who holds it. */
  unverified?: boolean
  counter?: number
  /** Signs with another key than the one it had shown. */
  foreign?: boolean
  userHandle?: string
}

/** A device that makes keys and signs with them, in software: what it sends is what a real one would. */
export interface SoftwareAuthenticator {
  make(offer: { challenge: string; user: { id: string } }, faults?: Faults): NewKey
  sign(question: { challenge: string }, faults?: Faults): DeviceSignature
}

/** A device on a page of this site, with a name that its owner gives it. */
export function softwareAuthenticator(site: { id: string; origin: string }, label = 'Phone'): SoftwareAuthenticator {
  const id = randomBytes(16)
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0
  let userHandle = ''

  const clientData = (type: string, challenge: string, origin = site.origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  function authenticatorData({ rpId = site.id, unverified, counter: said }: Faults, credential?: Buffer): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(said ?? counter)
    // User present, user verified, a new credential follows.
    const flags = 0x01 | (unverified ? 0 : 0x04) | (credential ? 0x40 : 0)
    const parts = [createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count]
    return Buffer.concat(credential ? [...parts, credential] : parts)
  }

  return {
    make(offer, faults = {}) {
      userHandle = offer.user.id
      const clientDataJSON = clientData('webauthn.create', offer.challenge, faults.origin).toString('base64url')
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const credential = Buffer.concat([Buffer.alloc(16), length, id, coseKey(pair.publicKey)])
      const attestationObject = isoCBOR.encode(
        new Map<string, string | Map<string, string> | Uint8Array>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authenticatorData(faults, credential))],
        ]),
      )
      return {
        label,
        response: {
          id: id.toString('base64url'),
          rawId: id.toString('base64url'),
          type: 'public-key',
          clientExtensionResults: {},
          response: {
            clientDataJSON,
            attestationObject: Buffer.from(attestationObject).toString('base64url'),
            transports: ['internal'],
          },
        },
      }
    },
    sign(question, faults = {}) {
      counter += 1
      const client = clientData('webauthn.get', question.challenge, faults.origin)
      const data = authenticatorData(faults)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', signed, (faults.foreign ? other : pair).privateKey).toString('base64url'),
          userHandle: faults.userHandle ?? userHandle,
        },
      }
    },
  }
}

/** A public key on P-256 as authenticators write it. */
function coseKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]),
  )
}
