import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { PaperSecret } from '../paper-secret'
import { openToken, signToken } from '../signed-token'

/** What a challenge is for. Each has a key of its own, so that an answer to one is no answer to another. */
const purposes = {
  'sign-in': 'a challenge to sign in',
  invitation: 'a challenge to make a key with an invitation',
  'further key': 'a challenge to make a further key',
} as const

export type ChallengePurpose = keyof typeof purposes

export type OpenedChallenge =
  | {
      state: 'valid'
      /** When it was made: milliseconds since 1970. */
      issued: number
      /** What it is bound to. */
      about: string
    }
  | { state: 'expired' | 'unknown' }

/** How long a device may take to answer, in milliseconds: long enough to fetch a key from another room. */
export const challengeLifetime = 5 * 60 * 1000

/** By how much the clock of the server that made a challenge may be ahead of ours, in milliseconds. */
const clockTolerance = 60 * 1000

/** Longer than any that we make. */
const longest = 1000

const contents = z.tuple([z.number().int().positive().max(8.64e15), z.string(), z.string().max(200)])

/**
 * Makes the letters that a device is asked to sign. Any server of this paper that gets them back knows that they are ours,
 * how old they are and what they are about, so none has to remember them. That they are good once is the staff file's
 * work: see signInWithKey, acceptInvitation and addKey.
 */
export function makeChallenge(purpose: ChallengePurpose, about: string, now: number, secret: PaperSecret): string {
  return signToken(purposes[purpose], contents.parse([now, randomBytes(12).toString('base64url'), about]), secret)
}

/** Reads such letters. What this paper did not sign for this purpose, to the last letter, is unknown. */
export function openChallenge(
  purpose: ChallengePurpose,
  letters: string,
  secret: PaperSecret,
  now: number,
): OpenedChallenge {
  const said = openToken(purposes[purpose], letters, secret, longest)
  if (said === undefined) return { state: 'unknown' }
  const [issued, , about] = contents.parse(said)
  if (now >= issued + challengeLifetime || issued > now + clockTolerance) return { state: 'expired' }
  return { state: 'valid', issued, about }
}

/**
 * The letters that a device says it signed; an empty text where it says nothing of the kind. Nothing is checked here.
 *
 * @param clientDataJSON as the browser made it, in base64url
 */
export function challengeIn(clientDataJSON: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    const { challenge } = z.object({ challenge: z.string() }).parse(said)
    return Buffer.from(challenge, 'base64url').toString()
  } catch {
    // Whatever a stranger sends is no error of ours: it is no challenge of ours either.
    return ''
  }
}
