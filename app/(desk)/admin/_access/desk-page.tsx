import type { ReactNode } from 'react'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import type { DeskClock, DeskPerson } from '@/components/desk/acts'
import { AwayBanner } from '@/components/desk/away-banner'
import { FilesAway } from '@/components/desk/files-away'
import { may } from '@/lib/staff/permissions'
import type { StaffMember } from '@/lib/staff/staff-file'
import { storeFailure } from '@/lib/store/store-failure'
import { signOutAct } from '../_actions/session-acts'
import { ownClock } from './own-desk'
import { requireStaff } from './require-staff'

/** Who looks at a page of the desk, and what the bar at its top is told. */
export interface DeskVisit {
  member: StaffMember
  bar: DeskPerson
  /** How times are written for them. */
  clock: DeskClock
}

/**
 * A page of the desk: for the staff alone, with a word above it while the store is away. Where the store cannot say who
 * asks, or cannot give the page its texts, the page says so instead of sending people to the sign-in page.
 */
export function deskPage<Props>(show: (visit: DeskVisit, props: Props) => Promise<ReactNode>) {
  return async function DeskPage(props: Props): Promise<ReactNode> {
    try {
      const member = await requireStaff()
      const page = await show({ member, bar: await barOf(member), clock: await ownClock(member) }, props)
      return (
        <>
          <AwayBanner {...(await awayNow())} />
          {page}
        </>
      )
    } catch (error) {
      const failure = storeFailure(error)
      if (!failure) throw error
      console.error(failure.message)
      const { site } = await paperSettings()
      return <FilesAway paper={site.name} failure={failure} {...(await awayNow())} />
    }
  }
}

/** What the bar at the top of every page of the desk says of this person. */
export async function barOf(member: StaffMember): Promise<DeskPerson> {
  const { site } = await paperSettings()
  const [mayCheck, mayInvite] = [may(member, 'health'), may(member, 'staff')]
  return { paper: site.name, person: member.name, mayCheck, mayInvite, signOut: signOutAct }
}

/** How the newsroom's last look at the store ended, asked after the page's own looks. */
async function awayNow() {
  const { site } = await paperSettings()
  return {
    store: (await newsroom()).storeState(),
    clock: { language: site.language, timeZone: site.timeZone },
  }
}
