import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { idPattern } from '../article/schema'

/** The one revision that an address shows, and until when (milliseconds since 1970). */
export interface SharedRevision {
  id: string
  blob: string
  expires: number
}

export type OpenedAddress = ({ state: 'valid' } & SharedRevision) | { state: 'expired' } | { state: 'unknown' }

/** Longer than any that we make. */
const longestToken = 400

const contents = z.tuple([
  z.string().regex(idPattern),
  z.string().regex(/^[0-9a-f]{40}$/),
  z.number().int().positive().max(8.64e15),
])

/**
 * Makes the last part of an address that shows one revision to whoever has it, until a time. It is signed with the
 * paper's secret, and nothing of it is kept: a new secret ends all of them.
 */
export function signAddress({ id, blob, expires }: SharedRevision, secret: string): string {
  const said = Buffer.from(JSON.stringify(contents.parse([id, blob, expires]))).toString('base64url')
  return `${said}.${signature(said, secret)}`
}

/** Reads such a part. What this paper did not sign, to the last letter, is unknown. */
export function openAddress(token: string, secret: string, now: number): OpenedAddress {
  const dot = token.indexOf('.')
  if (dot === -1 || token.length > longestToken) return { state: 'unknown' }
  const said = token.slice(0, dot)
  // The signature is over the letters, and compared as letters: base64 has several ways to write the same bytes.
  const expected = Buffer.from(signature(said, secret))
  const given = Buffer.from(token.slice(dot + 1))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { state: 'unknown' }
  const [id, blob, expires] = contents.parse(JSON.parse(Buffer.from(said, 'base64url').toString()))
  return now < expires ? { state: 'valid', id, blob, expires } : { state: 'expired' }
}

/** With a key of its own, so that nothing else that the secret signs can be taken for an address. */
function signature(said: string, secret: string): string {
  const key = createHmac('sha256', secret).update('broadsheet: an address that shows one revision').digest()
  return createHmac('sha256', key).update(said).digest('base64url')
}
