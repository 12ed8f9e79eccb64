import { z } from 'zod'
import type { PaperSecret } from './paper-secret'
import { seal, unseal } from './seal'
import { handlePattern, type StaffMember } from './staff-file'

const hour = 60 * 60 * 1000

/** How long a session lasts, in milliseconds: after the last act that was noted, and after signing in at most. */
export const sessionLimits = { idle: 3 * 24 * hour, absolute: 14 * 24 * hour }

/** An act is noted at most so often, in milliseconds: a cookie for each would be in the way of all others. */
const notedEvery = 10 * 60 * 1000

const time = z.number().int().nonnegative().max(8.64e15)
const sessionSchema = z.object({
  handle: z.string().regex(handlePattern),
  signedIn: time,
  seen: time,
  number: z.number().int().nonnegative(),
})

/**
 * Who is signed in, since when, and when they last did something (milliseconds since 1970). The role is read from the
 * staff file at every act; so is the number, which is another one there once the person has signed out everywhere.
 */
export type Session = z.infer<typeof sessionSchema>

/** The session of somebody who signs in now. */
export function newSession({ handle, sessions }: Pick<StaffMember, 'handle' | 'sessions'>, now: number): Session {
  return { handle, signedIn: now, seen: now, number: sessions ?? 0 }
}

/** The session as an act leaves it, or null while the last noted act is recent enough. */
export function renewedSession(session: Session, now: number): Session | null {
  return now - session.seen < notedEvery ? null : { ...session, seen: now }
}

/** When a session ends if nothing more is done, in milliseconds since 1970. */
export function sessionEnds({ signedIn, seen }: Session): number {
  return Math.min(signedIn + sessionLimits.absolute, seen + sessionLimits.idle)
}

/** Whether the person has not signed out everywhere since. */
export function isCurrent(session: Session, { sessions }: Pick<StaffMember, 'sessions'>): boolean {
  return session.number === (sessions ?? 0)
}

/** Seals a session for the cookie. */
export function sealSession(session: Session, secret: PaperSecret): Promise<string> {
  return seal(session, secret)
}

/** Opens a sealed session. Null for anything that this paper did not seal, or that has ended. */
export async function openSession(
  sealed: string | undefined,
  secret: PaperSecret,
  now: number,
): Promise<Session | null> {
  const session = await unseal(sessionSchema, sealed, secret)
  return session && now < sessionEnds(session) ? session : null
}
