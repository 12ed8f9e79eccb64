'use server'

import { z } from 'zod'
import { openPaper } from '@/app/newsroom'
import type { Present } from '@/lib/desk/presence'
import { mayDo, type Refused } from '../_access/require-staff'
import { presence } from '../_access/shared-presence'
import { articleId, sittingId } from './edit-form'

const sighting = z.object({
  article: articleId,
  sitting: sittingId,
  /** How the paragraph begins that the caret is in. */
  paragraph: z.string().max(200),
})

/** Milliseconds after which one's own other window is taken for closed: a little more than the pause between two words. */
const ownSilence = 7000

/** Says that somebody has an article open, and answers who else has. Changes no file, so no page is marked. */
export async function presenceAct(
  given: z.infer<typeof sighting>,
): Promise<{ state: 'done'; others: Present[] } | Refused> {
  const access = await mayDo('open')
  if (!access.ok) return access.refused
  const parsed = sighting.safeParse(given)
  if (!parsed.success) return { state: 'refused', message: 'The desk could not read who is here. Reload the page.' }
  const now = (await openPaper()).clock()
  const person = access.member.name
  const others = await presence().seen({ ...parsed.data, person, now })
  // One's own other window counts while it says so itself: a page that was just reloaded left one behind.
  return { state: 'done', others: others.filter((other) => other.person !== person || now - other.at < ownSilence) }
}
