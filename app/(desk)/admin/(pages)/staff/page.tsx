import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { MayNot } from '@/components/desk/may-not'
import { StaffPage } from '@/components/desk/staff/staff-page'
import { authorUrl } from '@/lib/article/address'
import { listStaff } from '@/lib/staff/list-staff'
import { may, whoMay } from '@/lib/staff/permissions'
import { deskPage } from '../../_access/desk-page'
import {
  changeRoleAct,
  endInvitationsAct,
  inviteAct,
  inviteAgainAct,
  takeKeyAct,
  takeOffAct,
} from '../../_actions/staff-acts'

export const metadata: Metadata = { title: 'Staff' }

/** Everybody on the staff, for the admins. */
export default deskPage(async ({ member, bar, clock }) => {
  if (!may(member, 'staff')) return <MayNot desk={bar} message={whoMay('staff')} />
  const { store } = await newsroom()
  const { people, problems } = await listStaff(store)
  return (
    <StaffPage
      desk={bar}
      people={people.map(({ member: { handle, name, email, role, byline, github, keys = [] } }) => ({
        handle,
        name,
        email,
        role,
        stories: byline && authorUrl(byline),
        github: github && { login: github.login, lastUsed: github.lastUsed },
        keys: keys.map(({ id, label, lastUsed, suspect }) => ({ id, label, lastUsed, suspect })),
      }))}
      problems={problems}
      clock={clock}
      acts={{
        invite: inviteAct,
        inviteAgain: inviteAgainAct,
        endInvitations: endInvitationsAct,
        takeKey: takeKeyAct,
        changeRole: changeRoleAct,
        takeOff: takeOffAct,
      }}
    />
  )
})
