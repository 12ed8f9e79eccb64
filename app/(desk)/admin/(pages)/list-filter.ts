import { z } from 'zod'
import { type ListFilterValues, listSorts } from '@/components/desk/list/list-address'
import type { DeskFilter } from '@/lib/archive/desk-queries'
import { articleKinds } from '@/lib/article/schema'
import { articleStates, reviewStates } from '@/lib/article/state'
import { zonedTime } from '@/lib/site/zoned-time'

/** A day as an address has it: `2026-11-24`. */
export const daySchema = z.string().refine((text) => zonedTime(`${text}T00:00`, 'UTC').state === 'once')
const sorts = Object.keys(listSorts) as (keyof typeof listSorts)[]

const filter = z.object({
  search: z.string().max(200).optional().catch(undefined),
  state: z
    .enum([...articleStates, ...reviewStates])
    .optional()
    .catch(undefined),
  section: z.string().max(120).optional().catch(undefined),
  author: z.string().max(200).optional().catch(undefined),
  kind: z.enum(articleKinds).optional().catch(undefined),
  since: daySchema.optional().catch(undefined),
  until: daySchema.optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
  direction: z.enum(['ascending', 'descending']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})

/** The filter that an address asks for; what cannot be read is as if it were not there. */
export function listFilter(query: Record<string, unknown>): ListFilterValues {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const values = Object.entries(filter.parse(given)).filter(([, value]) => value !== undefined)
  return Object.fromEntries(values)
}

/** The same for the catalogue: from the first moment of a day in the newsroom to the last of another. */
export function deskFilter({ since, until, ...rest }: ListFilterValues, timeZone: string): DeskFilter {
  return { ...rest, since: dayBegins(since, timeZone), until: dayBegins(until && nextDay(until), timeZone) }
}

/** The first moment of a day in the newsroom, in milliseconds since 1970. */
export function dayBegins(day: string | undefined, timeZone: string): number | undefined {
  if (!day) return undefined
  // Where the clocks go forward over midnight, the day begins at one.
  const found = ['00:00', '01:00'].map((time) => zonedTime(`${day}T${time}`, timeZone))
  const begins = found.find((time) => time.state !== 'never')
  return begins?.state === 'twice' ? begins.first : begins?.at
}

/** `2026-12-01` for `2026-11-30`. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
