import { cookies, headers } from 'next/headers'
import { openPaper } from '@/app/newsroom'
import { siteAddress } from '@/app/site-address'
import { newSession, openSession, renewedSession, type Session, sealSession, sessionEnds } from '@/lib/staff/session'
import type { StaffMember } from '@/lib/staff/staff-file'
import { cookiePlace } from './cookie-place'

/** The session of this request, or null. */
export async function currentSession(): Promise<Session | null> {
  const { secret, clock } = await openPaper()
  const { name } = await place()
  return openSession((await cookies()).get(name)?.value, secret, clock())
}

/** Signs the browser of this request in. */
export async function startSession(member: Pick<StaffMember, 'handle' | 'sessions'>): Promise<void> {
  const { clock } = await openPaper()
  await keep(newSession(member, clock()))
}

/** Notes that the person of this request does something: for acts and routes, since pages cannot set cookies. */
export async function renewSession(): Promise<void> {
  const session = await currentSession()
  const renewed = session && renewedSession(session, (await openPaper()).clock())
  if (renewed) await keep(renewed)
}

/** Signs the browser of this request out. */
export async function endSession(): Promise<void> {
  const { name, attributes } = await place()
  // Set, since a browser heeds nothing about such a name that does not come with the same attributes.
  ;(await cookies()).set(name, '', { ...attributes, maxAge: 0 })
}

async function keep(session: Session): Promise<void> {
  const { secret, clock } = await openPaper()
  const { name, attributes } = await place()
  const maxAge = Math.floor((sessionEnds(session) - clock()) / 1000)
  ;(await cookies()).set(name, await sealSession(session, secret), { ...attributes, maxAge })
}

async function place() {
  return cookiePlace('session', (await headers()).get('host') ?? '', siteAddress())
}
