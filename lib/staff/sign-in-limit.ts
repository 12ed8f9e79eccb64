import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { type Manners, redisWhenThere } from '../desk/redis-when-there'

/** So many attempts in so many seconds. */
interface Measure {
  points: number
  duration: number
}

/**
 * From one address a whole office comes in. All together are bounded only for moments, so that whoever asks from a
 * thousand addresses makes the others wait and never shuts them out.
 */
export const signInMeasures = { address: { points: 60, duration: 300 }, overall: { points: 60, duration: 10 } }

/** Whether somebody may try to come in now, or in how many seconds. */
export type SignInTurn = { state: 'free' } | { state: 'full'; seconds: number }

/** Counts attempts to come in. A null address is of nobody known, and counts with all others alone. */
export type SignInLimit = (address: string | null) => Promise<SignInTurn>

type Measures = { address: Measure; overall: Measure }
type Counters = Record<keyof Measures, RateLimiterAbstract>

/** Attempts as this server alone sees them. */
export function memorySignInLimit(measures: Measures = signInMeasures): SignInLimit {
  const counters = countersOf(measures, (measure) => new RateLimiterMemory(measure))
  return (address) => turn(counters, address)
}

/** Attempts as all servers see them that share a Redis; while it is away, as this server alone does. */
export function redisSignInLimit(
  url: string,
  measures: Measures = signInMeasures,
  manners: Partial<Manners> = {},
): SignInLimit {
  const alone = memorySignInLimit(measures)
  const ask = redisWhenThere(url, { loss: 'each server counts attempts to sign in for itself', ...manners })
  return async (address) => {
    const shared = await ask((redis) => {
      const make = (measure: Measure) =>
        new RateLimiterRedis({ storeClient: redis, useRedisPackage: true, keyPrefix: 'broadsheet:sign-in', ...measure })
      return turn(countersOf(measures, make), address)
    }, null)
    return shared ?? alone(address)
  }
}

function countersOf(measures: Measures, make: (measure: Measure) => RateLimiterAbstract): Counters {
  return { address: make(measures.address), overall: make(measures.overall) }
}

/**
 * An address that has had its turns uses up nobody else's; and what is kept of addresses is bounded by how many may try at
 * all.
 */
async function turn({ address: ofAddress, overall }: Counters, address: string | null): Promise<SignInTurn> {
  const known = address === null ? null : `address:${address}`
  const had = known === null ? null : await ofAddress.get(known)
  if (had && had.consumedPoints >= ofAddress.points) return full(had)
  const all = await taken(overall, 'overall')
  if (all) return full(all)
  const own = known === null ? null : await taken(ofAddress, known)
  return own ? full(own) : { state: 'free' }
}

/** Null when there was a turn left. */
async function taken(counter: RateLimiterAbstract, key: string): Promise<RateLimiterRes | null> {
  try {
    await counter.consume(key)
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused
    throw refused
  }
}

function full({ msBeforeNext }: RateLimiterRes): SignInTurn {
  return { state: 'full', seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) }
}
