import { parse } from 'yaml'
import { z } from 'zod'
import { describeProblem } from '../article/problem'
import { checkAgainst } from '../article/schema-problems'
import type { Author, Store } from '../store/store'
import { staffKeySchema } from './staff-key'

/** How many keys one person may have: more devices than anybody has, and a bound on what a request may add. */
export const mostKeys = 20

/** `content/staff/<handle>.yaml`: a person who may sign in. Nothing in it is secret. */
export const staffSchema = z.strictObject({
  name: z.string().trim().min(1).meta({ description: 'The name under which saves stand in the history.' }),
  email: z.email().optional().meta({ description: 'The address that the history names.' }),
  role: z.enum(['reporter', 'editor', 'admin']).meta({ description: 'What the person may do.' }),
  lastInvitation: z.iso
    .datetime()
    .optional()
    .meta({ description: 'Only invitations that were made after this time let the person in.' }),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .optional()
    .meta({
      description: 'How the desk writes dates and numbers for this person, as the tag of a language like en-GB.',
    }),
  byline: z.string().trim().min(1).max(100).optional().meta({
    description:
      'The name under which the person writes: it begins their new articles, and leads to their page as an author.',
  }),
  keys: z
    .array(staffKeySchema)
    .max(mostKeys)
    .optional()
    .meta({ description: 'The passkeys that sign the person in. Each public key is safe in public.' }),
  github: z
    .strictObject({
      login: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/),
      id: z.number().int().positive().optional(),
      lastUsed: z.iso.datetime().optional(),
    })
    .optional()
    .meta({ description: 'The GitHub account that signs the person in: its login, and its number once it was used.' }),
  sessions: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .meta({ description: 'How often the person has signed out everywhere; sessions of before are over.' }),
})

export interface StaffMember extends z.infer<typeof staffSchema> {
  handle: string
}

/** The shape of a handle; it is a file name, so nothing that could leave the folder fits. */
export const handlePattern = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Where the file of the person with this handle lies. */
export function staffPath(handle: string): string {
  return `staff/${handle}.yaml`
}

/**
 * The person with this handle as the store has them now, or null when there is no such person: asked at every act, so
 * that removing the file ends their access at once.
 *
 * @throws when the file is there and cannot be read: it names the file and the remedy
 */
export async function staffMember(store: Pick<Store, 'read'>, handle: string): Promise<StaffMember | null> {
  return (await readStaffFile(store, handle))?.member ?? null
}

/**
 * The same with the file itself, for whoever writes it anew.
 *
 * @throws when the file is there and cannot be read: it names the file and the remedy
 */
export async function readStaffFile(
  store: Pick<Store, 'read'>,
  handle: string,
): Promise<{ member: StaffMember; text: string; blob: string } | null> {
  if (!handlePattern.test(handle)) return null
  const file = await store.read(staffPath(handle))
  if (!file) return null
  const parsed = parseStaffFile(handle, file.bytes)
  if (!parsed.ok) throw new Error(parsed.message)
  return { member: parsed.member, text: new TextDecoder().decode(file.bytes), blob: file.blob }
}

/** Reads the contents of a staff file; a message names the file and the remedy. */
export function parseStaffFile(
  handle: string,
  bytes: Uint8Array,
): { ok: true; member: StaffMember } | { ok: false; message: string } {
  const file = `content/${staffPath(handle)}`
  try {
    const checked = checkAgainst(staffSchema, parse(new TextDecoder().decode(bytes), { maxAliasCount: 0 }))
    if (checked.ok) return { ok: true, member: { handle, ...checked.value } }
    return { ok: false, message: checked.problems.map((problem) => describeProblem(problem, file)).join('\n') }
  } catch (error) {
    return { ok: false, message: `${file} is not YAML. Mend it. ${error instanceof Error ? error.message : ''}` }
  }
}

/** The person as Git writes them beside a commit: by the address in the file, else as their own GitHub account. */
export function authorOf({ name, email, handle, github }: StaffMember): Author {
  const account = github?.id ? `${github.id}+${github.login}@users.noreply.github.com` : `${handle}@staff.invalid`
  return { name, email: email ?? account }
}

/** Whether the person has anything to sign in with, so that no invitation is needed. */
export function canSignIn({ keys = [], github }: Pick<StaffMember, 'keys' | 'github'>): boolean {
  return keys.length > 0 || github !== undefined
}

/** Whom the first invitation of a paper lets in, who needs no file before it. */
export const firstAdmin: StaffMember = { handle: 'admin', name: 'Admin', role: 'admin' }
