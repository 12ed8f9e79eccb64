import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { MayNot } from '@/components/desk/may-not'
import { StaffPage } from '@/components/desk/staff/staff-page'
import { listStaff } from '@/lib/staff/list-staff'
import { may, whoMay } from '@/lib/staff/permissions'
import { deskPage } from '../../_access/desk-page'
import { changeRoleAct, inviteAct, inviteAgainAct, takeOffAct } from '../../_actions/staff-acts'

export const metadata: Metadata = { title: 'Staff' }

/** Everybody on the staff, for the admins. */
export default deskPage(async ({ member, bar }) => {
  if (!may(member, 'staff')) return <MayNot desk={bar} message={whoMay('staff')} />
  const { site } = await paperSettings()
  const { store } = await newsroom()
  const { people, problems } = await listStaff(store)
  return (
    <StaffPage
      desk={bar}
      people={people.map(({ member: { handle, name, email, role, keys } }) => ({
        handle,
        name,
        email,
        role,
        keys: keys?.map(({ id, label, lastUsed }) => ({ id, label, lastUsed })),
      }))}
      problems={problems}
      clock={{ language: site.language, timeZone: site.timeZone }}
      acts={{ invite: inviteAct, inviteAgain: inviteAgainAct, changeRole: changeRoleAct, takeOff: takeOffAct }}
    />
  )
})
