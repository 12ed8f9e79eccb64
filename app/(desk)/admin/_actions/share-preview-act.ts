'use server'

import { z } from 'zod'
import { openPaper } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import { revisionToShare } from '@/lib/desk/revision-to-share'
import { signAddress } from '@/lib/staff/signed-address'
import { ask, type Outcome } from '../_access/act'
import { articleId } from './edit-form'

const asked = z.object({ id: articleId, days: z.number().int().min(1).max(30) })

/** Makes an address that shows the newest saved text of an article to anybody, for some days. */
export async function sharePreviewAct(
  given: z.infer<typeof asked>,
): Promise<Outcome<{ address: string; until: string }>> {
  const { secret, clock } = await openPaper()
  const { language, timeZone } = (await paperSettings()).site
  return ask('share', asked, given, async ({ id, days }, _, desk) => {
    const found = await revisionToShare(id, desk)
    if (found.state !== 'done') return found
    const expires = clock() + days * 86_400_000
    const token = signAddress({ id, blob: found.blob, expires }, secret)
    const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'short' })
    return { state: 'done', address: new URL(`/preview/${token}`, siteAddress()).href, until: time.format(expires) }
  })
}
