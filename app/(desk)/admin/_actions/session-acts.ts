'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import { openPaper } from '@/app/newsroom'
import { redeemToken } from '@/lib/staff/one-time-address'
import { isSameOrigin } from '@/lib/staff/same-origin'
import { enrolFirstAdmin, firstAdmin, staffMember } from '@/lib/staff/staff-file'
import { endSession, startSession } from '../_access/session-cookie'

/** Signs in whom the one-time address names. The address is worthless afterwards. */
export async function signInAct(form: FormData): Promise<void> {
  if (!isSameOrigin(await headers(), process.env.SITE_URL)) redirect('/admin/sign-in?refused=origin')
  const { folders, store, clock } = await openPaper()
  const token = z.string().max(100).safeParse(form.get('token'))
  const handle = token.success ? await redeemToken(folders.state, token.data, clock()) : null
  if (!handle) redirect('/admin/sign-in?refused=token')
  if (handle === firstAdmin.handle && !(await staffMember(store, handle))) {
    await enrolFirstAdmin(store)
    await followChanges()
  }
  if (!(await staffMember(store, handle))) redirect('/admin/sign-in?refused=staff')
  await startSession(handle)
  redirect('/admin')
}

export async function signOutAct(): Promise<void> {
  if (isSameOrigin(await headers(), process.env.SITE_URL)) await endSession()
  redirect('/admin/sign-in')
}
