import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import type { DeskClock } from '@/components/desk/acts'
import { deskOf } from '@/lib/desk/desk-of'
import { may } from '@/lib/staff/permissions'
import type { StaffMember } from '@/lib/staff/staff-file'

/** The newsroom as this person acts in it: their role stands in what they commit, and they read what they may. */
export async function ownDesk(member: StaffMember) {
  const { name, byline, role } = member
  return deskOf(await newsroom(), { name, byline, role, readsHeld: may(member, 'held-notes') })
}

/** How times are written for this person: in their own way if they said which, at the newsroom’s hour. */
export async function ownClock({ locale }: StaffMember): Promise<DeskClock> {
  const { site } = await paperSettings()
  return { language: locale ?? site.language, timeZone: site.timeZone }
}
