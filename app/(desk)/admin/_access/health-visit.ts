import { redirect } from 'next/navigation'
import { paperSettings } from '@/app/paper-settings'
import type { DeskPerson } from '@/components/desk/acts'
import { may, whoMay } from '@/lib/staff/permissions'
import { storeFailure } from '@/lib/store/store-failure'
import { signOutAct } from '../_actions/session-acts'
import { barOf } from './desk-page'
import { signedInStaff } from './require-staff'
import { currentSession } from './session-cookie'

export type HealthVisit =
  | { state: 'let in'; bar: DeskPerson; notice: string | null }
  | { state: 'turned away'; bar: DeskPerson; message: string }

/**
 * Who looks at how the paper is set up: an admin. While the store cannot say who is one, everybody with a session of this
 * paper: this page is then what shows the way out, and it names settings, never their values.
 */
export async function healthVisit(): Promise<HealthVisit> {
  try {
    const member = (await signedInStaff()) ?? redirect('/admin/sign-in')
    const bar = await barOf(member)
    if (may(member, 'health')) return { state: 'let in', bar, notice: null }
    return { state: 'turned away', bar, message: whoMay('health') }
  } catch (error) {
    const failure = storeFailure(error)
    if (!failure) throw error
    const session = await currentSession()
    const { site } = await paperSettings()
    const bar = { paper: site.name, person: session?.handle ?? '', mayCheck: true, signOut: signOutAct }
    return { state: 'let in', bar, notice: failure.message }
  }
}
