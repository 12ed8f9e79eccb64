import 'server-only'
import { memoryPresence, type Presence } from '@/lib/desk/presence'
import { redisPresence } from '@/lib/desk/redis-presence'

// Next bundles pages, routes and the start apart, each with its own copy of this module; the process has one of these.
const shared = globalThis as typeof globalThis & { broadsheetPresence?: Presence }

/** Who has which article open: on this server, or on all that share the Redis which `REDIS_URL` names. */
export function presence(): Presence {
  const redis = process.env.REDIS_URL
  shared.broadsheetPresence ??= redis ? redisPresence(redis) : memoryPresence()
  return shared.broadsheetPresence
}
