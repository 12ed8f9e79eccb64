'use server'

import { type BodyToEdit, openBody } from '@/lib/prose/open-body'
import { mayDo } from '../_access/require-staff'

/** A body as the rich editor shows it, or why it can be shown as source only. Writes nothing. */
export async function openBodyAct(body: string): Promise<BodyToEdit> {
  const access = await mayDo('open')
  if (!access.ok) return { ok: false, problems: [{ message: access.refused.message }] }
  if (typeof body !== 'string') return { ok: false, problems: [{ message: 'The desk could not read this request.' }] }
  return openBody(body)
}
