import { existsSync } from 'node:fs'
import path from 'node:path'
import { newcomerSchema, signInvitation } from '../staff/invitation'
import { firstAdmin, handlePattern } from '../staff/staff-file'
import type { InvitingPaper } from './inviting-paper'

/** Who is invited: nobody named is the first admin. */
export interface Invited {
  handle?: string
  /** For somebody new, both of these. */
  name?: string
  role?: string
}

/**
 * An address that lets one person in, once.
 *
 * @param site where the paper is reached
 * @throws when nobody can be invited so; the message says what is wrong
 */
export function invitationAddress(
  { handle = firstAdmin.handle, name, role }: Invited,
  paper: InvitingPaper,
  site: URL,
  now: number,
): string {
  if (!handlePattern.test(handle))
    throw new Error(`“${handle}” is no handle. It is up to 40 letters a to z, digits and hyphens, like anna-berg.`)
  const isNew = name !== undefined || role !== undefined
  const person = isNew ? newcomer(name, role) : null
  const file = paper.staff && path.join(paper.staff, `${handle}.yaml`)
  if (file && isNew && existsSync(file))
    throw new Error(
      `${file} is there already. Leave out --name and --role to invite that person, or use another handle.`,
    )
  if (file && !isNew && handle !== firstAdmin.handle && !existsSync(file))
    throw new Error(
      `There is no ${file}. To invite somebody new: npm run invite -- ${handle} --role reporter --name "Their Name"`,
    )
  return new URL(`/admin/sign-in/${signInvitation({ handle, person, now }, paper.secret)}`, site).href
}

function newcomer(name: string | undefined, role: string | undefined) {
  const parsed = newcomerSchema.safeParse({ name, role })
  if (parsed.success) return parsed.data
  throw new Error(
    'Somebody new needs a name of up to 100 letters and a role, which is reporter, editor or admin: --role editor --name "Anna Berg"',
  )
}
