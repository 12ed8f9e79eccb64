'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { openPaper } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { changeOwnDetails } from '@/lib/staff/own-details'
import { newKeySchema } from '@/lib/staff/passkeys/device-answers'
import type { KeyOffer } from '@/lib/staff/passkeys/offer-key'
import { addKey, offerFurtherKey, removeKey, renameKey } from '@/lib/staff/passkeys/own-keys'
import { passkeySite } from '@/lib/staff/passkeys/passkey-site'
import { staffSchema } from '@/lib/staff/staff-file'
import { keyLabelSchema } from '@/lib/staff/staff-key'
import { act, ask } from '../_access/act'
import type { Refused } from '../_access/require-staff'

type Ended = Promise<{ state: 'done' } | Refused>

const id = z.string().max(1400)

/** What a device is asked so that it makes one more key for who is signed in. */
export async function offerFurtherKeyAct(): Promise<{ state: 'done'; offer: KeyOffer } | Refused> {
  return ask('account', z.undefined(), undefined, async (_, __, desk, { handle }) => {
    const workshop = await workshopOf(desk.store)
    const { site } = await paperSettings()
    return workshop ? offerFurtherKey(handle, site.name, workshop) : noSite
  })
}

/** Writes down the key that the device has made. */
export async function addKeyAct(given: unknown): Ended {
  return act('account', newKeySchema, given, async (made, _, desk, { handle }) => {
    const workshop = await workshopOf(desk.store)
    return workshop ? addKey(handle, made, workshop) : noSite
  })
}

/** Gives one of one's own keys another label. */
export async function renameKeyAct(given: unknown): Ended {
  return act('account', z.object({ id, label: keyLabelSchema }), given, ({ id, label }, _, desk, { handle }) =>
    renameKey(handle, id, label, desk),
  )
}

/** Removes one of one's own keys. */
export async function removeKeyAct(given: unknown): Ended {
  return act('account', z.object({ id, evenIfLast: z.boolean() }), given, (asked, _, desk, { handle }) =>
    removeKey(handle, asked, desk),
  )
}

/** Writes down what one says of oneself; an empty field goes out of the file. */
export async function changeOwnDetailsAct(given: unknown): Ended {
  const { byline, locale } = staffSchema.shape
  const details = z.object({ byline, locale })
  return act('account', details, given, (said, _, desk, { handle }) => changeOwnDetails(handle, said, desk))
}

async function workshopOf(store: Parameters<typeof addKey>[2]['store']) {
  const { secret, clock } = await openPaper()
  const site = passkeySite(await headers(), process.env.SITE_URL)
  return site && { store, secret, clock, site }
}

const noSite = { state: 'refused' as const, message: 'The browser does not say on which site it is. Try another one.' }
