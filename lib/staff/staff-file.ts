import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { describeProblem } from '../article/problem'
import { checkAgainst } from '../article/schema-problems'
import type { Author, Store } from '../store/store'

/** `content/staff/<handle>.yaml`: a person who may sign in. Nothing in it is secret. */
export const staffSchema = z.strictObject({
  name: z.string().trim().min(1).meta({ description: 'The name under which saves stand in the history.' }),
  email: z.email().optional().meta({ description: 'The address that the history names.' }),
  role: z.enum(['reporter', 'editor', 'admin']).meta({ description: 'What the person may do.' }),
})

export interface StaffMember extends z.infer<typeof staffSchema> {
  handle: string
}

/** The shape of a handle; it is a file name, so nothing that could leave the folder fits. */
export const handlePattern = /^[a-z0-9][a-z0-9-]{0,39}$/

/**
 * The person with this handle as the store has them now, or null when there is no such person: asked at every act, so
 * that removing the file ends their access at once.
 *
 * @throws when the file is there and cannot be read: it names the file and the remedy
 */
export async function staffMember(store: Store, handle: string): Promise<StaffMember | null> {
  if (!handlePattern.test(handle)) return null
  const path = `staff/${handle}.yaml`
  const file = await store.read(path)
  if (!file) return null
  const checked = checkAgainst(staffSchema, parse(new TextDecoder().decode(file.bytes), { maxAliasCount: 0 }))
  if (!checked.ok)
    throw new Error(checked.problems.map((problem) => describeProblem(problem, `content/${path}`)).join('\n'))
  return { handle, ...checked.value }
}

/** The person as Git writes them beside a commit. */
export function authorOf(member: StaffMember): Author {
  return { name: member.name, email: member.email ?? `${member.handle}@staff.invalid` }
}

/** Whom the first one-time address of a paper signs in. */
export const firstAdmin: StaffMember = { handle: 'admin', name: 'Admin', role: 'admin' }

/** Puts the first admin on the staff of a paper that has none by that handle. */
export async function enrolFirstAdmin(store: Store): Promise<void> {
  const { handle, name, role } = firstAdmin
  await store.commit({
    message: 'Enrol the first admin',
    author: authorOf(firstAdmin),
    changes: [
      { path: `staff/${handle}.yaml`, bytes: new TextEncoder().encode(stringify({ name, role })), expected: null },
    ],
  })
}
