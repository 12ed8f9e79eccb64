'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import { openPaper } from '@/app/newsroom'
import type { SignInRefused } from '@/components/desk/use-address'
import { acceptInvitation } from '@/lib/staff/accept-invitation'
import { isSameOrigin } from '@/lib/staff/same-origin'
import { storeFailure } from '@/lib/store/store-failure'
import { endSession, startSession } from '../_access/session-cookie'
import { whyNotIn } from '../_access/why-not-in'

/** Signs in whom the invitation names, and uses it up; or says why not. */
export async function signInAct(_: SignInRefused | null, form: FormData): Promise<SignInRefused> {
  if (!isSameOrigin(await headers(), process.env.SITE_URL))
    return { refused: 'The request came from another site. Open the address in this browser itself.' }
  const token = z.string().safeParse(form.get('token'))
  if (!token.success) return { refused: whyNotIn.unknown }
  const accepted = await acceptInvitation(token.data, await openPaper()).catch(failed)
  if ('refused' in accepted) return accepted
  if (accepted.state === 'refused') return { refused: whyNotIn[accepted.why] }
  // The staff file is written by now. No page shows it; what else has changed is seen at the next look.
  await followChanges().catch((error: unknown) => console.error(error))
  await startSession(accepted.member.handle)
  redirect('/admin')
}

/** Nothing was used up: whoever mends what is wrong can use the same address. */
function failed(error: unknown): SignInRefused {
  console.error(error)
  const failure = storeFailure(error)
  return {
    refused: failure
      ? `${failure.message} The invitation is not used up: try again when that is mended.`
      : 'Your staff file cannot be read; the server’s log says what is wrong in it. The invitation is not used up: try again when the file is mended.',
  }
}

export async function signOutAct(): Promise<void> {
  if (isSameOrigin(await headers(), process.env.SITE_URL)) await endSession()
  redirect('/admin/sign-in')
}
