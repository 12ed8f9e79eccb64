import { headers } from 'next/headers'
import { clientAddress } from '@/lib/staff/client-address'
import { memorySignInLimit, redisSignInLimit, type SignInLimit } from '@/lib/staff/sign-in-limit'

// Next bundles pages, routes and the start apart, each with its own copy of this module; the process has one of these.
const shared = globalThis as typeof globalThis & { broadsheetSignInLimit?: SignInLimit }

/** Why the browser of this request must not try to come in just now, or null when it may. Counts the attempt. */
export async function whyNotNow(): Promise<string | null> {
  const redis = process.env.REDIS_URL
  shared.broadsheetSignInLimit ??= redis ? redisSignInLimit(redis) : memorySignInLimit()
  const turn = await shared.broadsheetSignInLimit(clientAddress(await headers(), process.env))
  return turn.state === 'free' ? null : waitFor(turn.seconds)
}

function waitFor(seconds: number): string {
  const time = seconds < 60 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return `There were very many attempts to sign in. Nothing was used up: try again in ${time.replace(/^1 (\w+)s$/, '1 $1')}.`
}
