'use server'

import { z } from 'zod'
import { openPaper } from '@/app/newsroom'
import { siteAddress } from '@/app/site-address'
import { changeRole, takeKey, takeOff } from '@/lib/staff/change-staff'
import { newcomerSchema } from '@/lib/staff/invitation'
import { endInvitations, inviteAgain, inviteNewcomer } from '@/lib/staff/invite-staff'
import { handlePattern, staffSchema } from '@/lib/staff/staff-file'
import { staffKeySchema } from '@/lib/staff/staff-key'
import { act, ask } from '../_access/act'
import type { Refused } from '../_access/require-staff'

type Invited = Promise<{ state: 'done'; address: string } | Refused>
type Ended = Promise<{ state: 'done' } | Refused>

const handle = z.string().regex(handlePattern)
const keyId = staffKeySchema.shape.id

/** Puts somebody new on the staff, with an address that lets them in once. */
export async function inviteAct(given: unknown): Invited {
  return act('staff', newcomerSchema.extend({ handle }), given, async (newcomer, author, desk) => {
    const { secret } = await openPaper()
    return withAddress(await inviteNewcomer(newcomer, author, { ...desk, secret }))
  })
}

/** Another one for somebody on the staff. */
export async function inviteAgainAct(given: unknown): Invited {
  return ask('staff', z.object({ handle }), given, async ({ handle }, _, desk) => {
    const { secret } = await openPaper()
    return withAddress(await inviteAgain(handle, { ...desk, secret }))
  })
}

/** Gives somebody another role. */
export async function changeRoleAct(given: unknown): Ended {
  return act('staff', z.object({ handle, role: staffSchema.shape.role }), given, ({ handle, role }, author, desk) =>
    changeRole(handle, role, author, desk),
  )
}

/** Ends the invitations of somebody that lie about. */
export async function endInvitationsAct(given: unknown): Ended {
  return act('staff', z.object({ handle }), given, ({ handle }, author, desk) => endInvitations(handle, author, desk))
}

/** Takes one key from somebody. */
export async function takeKeyAct(given: unknown): Ended {
  return act('staff', z.object({ handle, id: keyId }), given, (asked, author, desk) => takeKey(asked, author, desk))
}

/** Takes somebody off the staff. */
export async function takeOffAct(given: unknown): Ended {
  return act('staff', z.object({ handle }), given, ({ handle }, author, desk) => takeOff(handle, author, desk))
}

function withAddress(
  invited: { state: 'done'; token: string } | Refused,
): { state: 'done'; address: string } | Refused {
  if (invited.state === 'refused') return invited
  return { state: 'done', address: new URL(`/admin/sign-in/${invited.token}`, siteAddress()).href }
}
