'use server'

import { z } from 'zod'
import { openPaper } from '@/app/newsroom'
import { siteAddress } from '@/app/site-address'
import { changeRole, inviteAgain, inviteNewcomer, takeOff } from '@/lib/staff/change-staff'
import { newcomerSchema } from '@/lib/staff/invitation'
import { handlePattern, staffSchema } from '@/lib/staff/staff-file'
import { act, ask } from '../_access/act'
import type { Refused } from '../_access/require-staff'

type Invited = Promise<{ state: 'done'; address: string } | Refused>
type Ended = Promise<{ state: 'done' } | Refused>

const handle = z.string().regex(handlePattern)

/** An address that lets somebody new in, once. */
export async function inviteAct(given: unknown): Invited {
  return ask('staff', newcomerSchema.extend({ handle }), given, async (newcomer, _, desk) => {
    const { secret } = await openPaper()
    return withAddress(await inviteNewcomer(newcomer, { ...desk, secret }))
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
