'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { endSessions } from '@/lib/staff/end-sessions'
import { act } from '../_access/act'
import { endSession } from '../_access/session-cookie'

/** Signs the person who asks out on every machine, this one too; or says why not. */
export async function signOutEverywhereAct(): Promise<{ refused: string }> {
  const ended = await act('end-sessions', z.undefined(), undefined, (_, _author, desk, member) =>
    endSessions(member.handle, desk.store),
  )
  if (ended.state === 'refused') return { refused: ended.message }
  if (ended.state === 'busy') return { refused: 'Your staff file was being changed at this very moment. Try again.' }
  await endSession()
  redirect('/admin/sign-in')
}
