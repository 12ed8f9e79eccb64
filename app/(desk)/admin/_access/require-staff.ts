import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { openPaper } from '@/app/newsroom'
import { type DeskAct, may, whoMay } from '@/lib/staff/permissions'
import { isSameOrigin } from '@/lib/staff/same-origin'
import { isCurrent } from '@/lib/staff/session'
import { type StaffMember, staffMember } from '@/lib/staff/staff-file'
import { storeFailure } from '@/lib/store/store-failure'
import { refusalOf } from './refusal-of'
import { currentSession } from './session-cookie'

/**
 * Who is signed in, still on the staff and has not signed out everywhere, read from the staff file at every request; null for anybody else.
 *
 * @throws StoreError when the store cannot say: that signs nobody out
 */
export async function signedInStaff(): Promise<StaffMember | null> {
  const session = await currentSession()
  if (!session) return null
  const { store } = await openPaper()
  const member = await staffMember(store, session.handle).catch((error: unknown) => {
    if (storeFailure(error)) throw error
    // A staff file that cannot be read lets nobody in, and the log says what is wrong with it.
    console.error(error)
    return null
  })
  return member && isCurrent(session, member) ? member : null
}

/**
 * For a page of the desk: the person who asks, or the sign-in page.
 *
 * @throws StoreError when the store cannot say; see deskPage
 */
export async function requireStaff(): Promise<StaffMember> {
  return (await signedInStaff()) ?? redirect('/admin/sign-in')
}

/** Why an act was not done. The text on the page stays. */
export interface Refused {
  state: 'refused'
  message: string
  /** Signing in, also in another tab, is what helps. */
  signedOut?: boolean
  /** The store cannot be had just now: for so many milliseconds, or null when nobody knows. */
  away?: { for: number | null }
}

/** For every act that changes something: asks who, and from which page. */
export async function mayAct(
  name: DeskAct,
): Promise<{ ok: true; member: StaffMember } | { ok: false; refused: Refused }> {
  if (!isSameOrigin(await headers(), process.env.SITE_URL)) {
    return refuse('This request came from another site, so nothing was changed. Open the desk at its own address.')
  }
  try {
    const member = await signedInStaff()
    if (member) return { ok: true, member }
  } catch (error) {
    const failure = storeFailure(error)
    if (!failure) throw error
    console.error(failure.message)
    return { ok: false, refused: refusalOf(failure, name, Date.now()) }
  }
  return refuse(
    'You are signed out, so nothing was changed. Sign in in another tab, then try again here: your text stays.',
    true,
  )
}

/** The same for what has no door of its own, such as a question that is asked every few seconds: whether they may, too. */
export async function mayDo(name: DeskAct): ReturnType<typeof mayAct> {
  const access = await mayAct(name)
  return access.ok && !may(access.member, name) ? refuse(`${whoMay(name)} Nothing was changed.`) : access
}

function refuse(message: string, signedOut = false): { ok: false; refused: Refused } {
  return { ok: false, refused: { state: 'refused', message, signedOut } }
}
