import { cookies, headers } from 'next/headers'
import { openPaper } from '@/app/newsroom'
import { siteAddress } from '@/app/site-address'
import { openSession, type Session, sealSession, sessionLifetime } from '@/lib/staff/session'

const name = 'broadsheet-session'

/** Only the desk ever sees the cookie: readers' pages are the same for everybody. */
const path = '/admin'

/** The session of this request, or null. */
export async function currentSession(): Promise<Session | null> {
  const { secret } = await openPaper()
  return openSession((await cookies()).get(name)?.value, secret)
}

/** Signs the browser of this request in. */
export async function startSession(handle: string): Promise<void> {
  const { secret, clock } = await openPaper()
  const sealed = await sealSession({ handle, signedIn: clock() }, secret)
  const secure = await isSecure()
  ;(await cookies()).set(name, sealed, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: sessionLifetime })
}

/** Signs the browser of this request out. */
export async function endSession(): Promise<void> {
  ;(await cookies()).delete({ name, path })
}

/** Everywhere but on this machine itself the cookie travels by https alone. */
async function isSecure(): Promise<boolean> {
  const host = (await headers()).get('host') ?? ''
  return siteAddress().protocol === 'https:' || !/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}
