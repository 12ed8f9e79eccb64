'use server'

import { z } from 'zod'
import { type Posted, postUpdate } from '@/lib/desk/post-update'
import { act, type Outcome } from '../_access/act'
import { articleId } from './edit-form'

const newUpdate = z.object({
  id: articleId,
  text: z.string().max(20_000),
  title: z.string().max(200).optional(),
  keyEvent: z.boolean().optional(),
})

/** Brings an update of live coverage to readers at once. */
export async function postUpdateAct(given: z.infer<typeof newUpdate>): Promise<Outcome<Posted>> {
  return act('post', newUpdate, given, postUpdate)
}
