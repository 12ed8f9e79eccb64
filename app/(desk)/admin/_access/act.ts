import type { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import type { ActResult, DeskDependencies } from '@/lib/desk/dependencies'
import { type DeskAct, may, whoMay } from '@/lib/staff/permissions'
import { authorOf, type StaffMember } from '@/lib/staff/staff-file'
import type { Author } from '@/lib/store/store'
import { storeFailure } from '@/lib/store/store-failure'
import { ownDesk } from './own-desk'
import { refusalOf, withTextKept } from './refusal-of'
import { mayAct, type Refused } from './require-staff'
import { renewSession } from './session-cookie'

/** How an act ended, for the page that asked. */
export type Outcome<Done> = ActResult<Done> | Refused

type Deed<Given, Result> = (
  given: Given,
  author: Author,
  desk: DeskDependencies,
  member: StaffMember,
) => Promise<Result>

/**
 * The door of every act: who asks and from where, whether they may, then what is asked, then the deed, then the pages it
 * touched.
 *
 * @param name the act as the table of permissions knows it
 */
export function act<Given, Result extends { state: string }>(
  name: DeskAct,
  schema: z.ZodType<Given>,
  given: unknown,
  deed: Deed<Given, Result>,
): Promise<Result | Refused> {
  return ask(name, schema, given, async (...asked) => {
    const result = await deed(...asked)
    // The files are written by now: if pages cannot be marked, the watcher, which sees the same change, tries again.
    if (result.state === 'done') await followChanges().catch((error: unknown) => console.error(error))
    return result
  })
}

/** The same door for a question, which changes no file and so touches no page. */
export async function ask<Given, Result extends { state: string }>(
  name: DeskAct,
  schema: z.ZodType<Given>,
  given: unknown,
  answer: Deed<Given, Result>,
): Promise<Result | Refused> {
  const access = await mayAct(name)
  if (!access.ok) return access.refused
  await renewSession()
  const { member } = access
  if (!may(member, name))
    return { state: 'refused', message: withTextKept(`${whoMay(name)} Nothing was changed.`, name) }
  const parsed = schema.safeParse(given)
  if (!parsed.success)
    return { state: 'refused', message: 'The desk could not read this request. Reload the page and try again.' }
  try {
    return await answer(parsed.data, authorOf(member), await ownDesk(member), member)
  } catch (error) {
    console.error(error)
    // The store's own messages name the place and the remedy; any other error is ours, and in the log.
    const message = 'Something went wrong on the server; its log says what.'
    const failure = storeFailure(error) ?? { message, away: false, again: null }
    return refusalOf(failure, name, Date.now())
  }
}
