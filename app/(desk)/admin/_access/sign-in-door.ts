import { headers } from 'next/headers'
import { openPaper } from '@/app/newsroom'
import type { Newsroom } from '@/lib/newsroom/open-newsroom'
import { type PasskeySite, passkeySite } from '@/lib/staff/passkeys/passkey-site'
import { isSameOrigin } from '@/lib/staff/same-origin'
import { storeFailure } from '@/lib/store/store-failure'
import { whyNotNow } from './sign-in-turn'

/** What is told to somebody who is not let in. */
export interface NotIn {
  state: 'refused'
  message: string
}

/** What signing in needs: the paper, and the site whose passkeys are asked for. */
export type SignInDoor = Pick<Newsroom, 'store' | 'secret' | 'clock'> & { site: PasskeySite }

/**
 * The door of what somebody may ask who is not signed in: from a page of ours alone, not too often, and with a sentence
 * when the store fails.
 *
 * @param unharmed what is as good as before when it fails, as a sentence
 */
export async function atSignIn<Answer extends { state: string }>(
  unharmed: string,
  answer: (door: SignInDoor) => Promise<Answer>,
): Promise<Answer | NotIn> {
  const asked = await headers()
  const site = isSameOrigin(asked, process.env.SITE_URL) ? passkeySite(asked, process.env.SITE_URL) : null
  if (!site)
    return refuse('The request came from another site. Open the desk’s own address in this browser and try again.')
  const notNow = await whyNotNow()
  if (notNow) return refuse(notNow)
  try {
    const { store, secret, clock } = await openPaper()
    return await answer({ store, secret, clock, site })
  } catch (error) {
    console.error(error)
    const failure = storeFailure(error)
    return refuse(
      failure
        ? `${failure.message} ${unharmed}`
        : `Your staff file cannot be read; the server’s log says what is wrong in it. ${unharmed}`,
    )
  }
}

/** Says why not, as an answer. */
export function refuse(message: string): NotIn {
  return { state: 'refused', message }
}
