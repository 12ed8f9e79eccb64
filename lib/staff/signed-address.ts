import { z } from 'zod'
import { idPattern } from '../article/schema'
import type { PaperSecret } from './paper-secret'
import { openToken, signToken } from './signed-token'

/** The one revision that an address shows, and until when (milliseconds since 1970). */
export interface SharedRevision {
  id: string
  blob: string
  expires: number
}

export type OpenedAddress = ({ state: 'valid' } & SharedRevision) | { state: 'expired' } | { state: 'unknown' }

const purpose = 'an address that shows one revision'

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
export function signAddress({ id, blob, expires }: SharedRevision, secret: PaperSecret): string {
  return signToken(purpose, contents.parse([id, blob, expires]), secret)
}

/** Reads such a part. What this paper did not sign, to the last letter, is unknown. */
export function openAddress(token: string, secret: PaperSecret, now: number): OpenedAddress {
  const said = openToken(purpose, token, secret, longestToken)
  if (said === undefined) return { state: 'unknown' }
  const [id, blob, expires] = contents.parse(said)
  return now < expires ? { state: 'valid', id, blob, expires } : { state: 'expired' }
}
