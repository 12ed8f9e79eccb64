import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { openPaper } from '@/app/newsroom'
import { isSameOrigin } from '@/lib/staff/same-origin'
import { type StaffMember, staffMember } from '@/lib/staff/staff-file'
import { currentSession } from './session-cookie'

/** Who is signed in and still on the staff, read from the staff file at every request; null for anybody else. */
export async function signedInStaff(): Promise<StaffMember | null> {
  const session = await currentSession()
  if (!session) return null
  return staffMember((await openPaper()).store, session.handle).catch((error: unknown) => {
    // A staff file that cannot be read lets nobody in, and the log says what is wrong with it.
    console.error(error)
    return null
  })
}

/** For a page of the desk: the person who asks, or the sign-in page. */
export async function requireStaff(): Promise<StaffMember> {
  return (await signedInStaff()) ?? redirect('/admin/sign-in')
}

/** Why an act was not done. The text on the page stays. */
export interface Refused {
  state: 'refused'
  message: string
  /** Signing in, also in another tab, is what helps. */
  signedOut?: boolean
}

/** For every act that changes something: asks who, and from which page. */
export async function mayAct(): Promise<{ ok: true; member: StaffMember } | { ok: false; refused: Refused }> {
  if (!isSameOrigin(await headers(), process.env.SITE_URL)) {
    return refuse('This request came from another site, so nothing was changed. Open the desk at its own address.')
  }
  const member = await signedInStaff()
  if (!member)
    return refuse(
      'You are signed out, so nothing was changed. Sign in in another tab, then try again here: your text stays.',
      true,
    )
  return { ok: true, member }
}

function refuse(message: string, signedOut = false): { ok: false; refused: Refused } {
  return { ok: false, refused: { state: 'refused', message, signedOut } }
}
