'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import { paperSettings } from '@/app/paper-settings'
import { acceptInvitation, lookAtInvitation } from '@/lib/staff/accept-invitation'
import { newKeySchema, signatureSchema } from '@/lib/staff/passkeys/device-answers'
import { type KeyOffer, offerKey } from '@/lib/staff/passkeys/offer-key'
import { askForKey, type KeyQuestion, signInWithKey } from '@/lib/staff/passkeys/sign-in-with-key'
import { isSameOrigin } from '@/lib/staff/same-origin'
import type { StaffMember } from '@/lib/staff/staff-file'
import { endSession, startSession } from '../_access/session-cookie'
import { atSignIn, type NotIn, refuse } from '../_access/sign-in-door'
import { whyNoKey } from '../_access/why-no-key'
import { whyNotIn } from '../_access/why-not-in'

const token = z.string().max(2000)
const notUsedUp = 'The invitation is not used up: try again when that is mended.'

/** What a device is asked so that it makes a key for whom the invitation names. Nothing is used up. */
export async function offerKeyAct(given: unknown): Promise<{ state: 'done'; offer: KeyOffer } | NotIn> {
  return atSignIn(notUsedUp, async (door) => {
    const asked = token.safeParse(given)
    if (!asked.success) return refuse(whyNotIn.unknown)
    const look = await lookAtInvitation(asked.data, door)
    if (look.state === 'refused') return refuse(whyNotIn[look.why])
    const { site } = await paperSettings()
    return { state: 'done', offer: await offerKey(look.member, look.challenge, door.site, site.name) }
  })
}

/** Signs in whom the invitation names, writes down the key that the device has made, and uses the invitation up. */
export async function enrolAct(given: unknown, made: unknown): Promise<{ state: 'done' } | NotIn> {
  return atSignIn(notUsedUp, async (door) => {
    const invited = token.safeParse(given)
    if (!invited.success) return refuse(whyNotIn.unknown)
    const key = newKeySchema.safeParse(made)
    if (!key.success) return refuse(whyNotIn['no-key'])
    const accepted = await acceptInvitation(invited.data, key.data, door)
    if (accepted.state === 'refused') return refuse(whyNotIn[accepted.why])
    return signedIn(accepted.member)
  })
}

/** What a device is asked so that it signs somebody in. */
export async function askForKeyAct(): Promise<{ state: 'done'; question: KeyQuestion } | NotIn> {
  return atSignIn('Try again when that is mended.', async (door) => {
    return { state: 'done', question: await askForKey(door) }
  })
}

/** Signs in whose key has signed. */
export async function signInAct(given: unknown): Promise<{ state: 'done' } | NotIn> {
  return atSignIn('Nobody was signed in: try again when that is mended.', async (door) => {
    const answer = signatureSchema.safeParse(given)
    if (!answer.success) return refuse(whyNoKey.altered)
    const result = await signInWithKey(answer.data, door)
    return result.state === 'refused' ? refuse(whyNoKey[result.why]) : signedIn(result.member)
  })
}

async function signedIn(member: StaffMember): Promise<{ state: 'done' }> {
  // The staff file is written by now. No reader's page shows it; what else has changed is seen at the next look.
  await followChanges().catch((error: unknown) => console.error(error))
  await startSession(member)
  return { state: 'done' }
}

export async function signOutAct(): Promise<void> {
  if (isSameOrigin(await headers(), process.env.SITE_URL)) await endSession()
  redirect('/admin/sign-in')
}
