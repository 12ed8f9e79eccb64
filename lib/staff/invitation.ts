import { z } from 'zod'
import type { PaperSecret } from './paper-secret'
import { openToken, signToken } from './signed-token'
import { handlePattern, staffSchema } from './staff-file'

/** An address that lets one person in, once. Times are milliseconds since 1970. */
export interface Invitation {
  handle: string
  issued: number
  expires: number
  /** What to write into the staff file of somebody who is new; null for somebody who has one. */
  person: Newcomer | null
}

/** Somebody who is not on the staff yet. */
export type Newcomer = z.infer<typeof newcomerSchema>

export type OpenedInvitation =
  | { state: 'valid'; invitation: Invitation }
  /** `early`: it says that it was made in the future, so one of two clocks is wrong. */
  | { state: 'expired' | 'early' | 'unknown' }

/** How long an invitation holds, in milliseconds. */
export const invitationLifetime = 48 * 60 * 60 * 1000

/** By how much the clock of the machine that made an invitation may be ahead of ours, in milliseconds. */
const clockTolerance = 5 * 60 * 1000

const purpose = 'an invitation to the desk'

/** Longer than any that we make. */
const longestToken = 1000

/** Whom an invitation may bring onto the staff. */
export const newcomerSchema = z.object({ name: staffSchema.shape.name.max(100), role: staffSchema.shape.role })

const time = z.number().int().positive().max(8.64e15)
const contents = z.tuple([z.string().regex(handlePattern), time, time, newcomerSchema.nullable()])

/**
 * Makes the last part of an address under `/admin/sign-in/`. It takes nothing but the secret, so it can be made on any
 * machine that knows it, and nothing of it is kept: what has been used is written in the staff file of the person.
 *
 * @throws when the handle, the name or the role cannot be one
 */
export function signInvitation(
  { handle, person = null, now }: { handle: string; person?: Newcomer | null; now: number },
  secret: PaperSecret,
): string {
  return signToken(purpose, contents.parse([handle, now, now + invitationLifetime, person]), secret)
}

/** Reads such a part: what it says, not whether it was used. What this paper did not sign, to the last letter, is unknown. */
export function openInvitation(token: string, secret: PaperSecret, now: number): OpenedInvitation {
  const said = openToken(purpose, token, secret, longestToken)
  if (said === undefined) return { state: 'unknown' }
  const [handle, issued, expires, person] = contents.parse(said)
  if (now >= expires) return { state: 'expired' }
  if (issued > now + clockTolerance) return { state: 'early' }
  return { state: 'valid', invitation: { handle, issued, expires, person } }
}
