import { z } from 'zod'
import type { LogFilterValues } from '@/components/desk/log/log-address'
import { idPattern } from '@/lib/article/schema'
import type { ActLogOptions } from '@/lib/desk/act-log'
import { actNames } from '@/lib/desk/act-message'
import { dayBegins, daySchema, nextDay } from '../list-filter'

const filter = z.object({
  by: z.string().max(200).optional().catch(undefined),
  act: z.enum(actNames).optional().catch(undefined),
  article: z.string().regex(idPattern).optional().catch(undefined),
  since: daySchema.optional().catch(undefined),
  until: daySchema.optional().catch(undefined),
  before: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .optional()
    .catch(undefined),
})

/** What an address asks of the log; what cannot be read is as if it were not there. */
export function logFilter(
  query: Record<string, unknown>,
  timeZone: string,
): { shown: LogFilterValues; asked: Omit<ActLogOptions, 'limit'> } {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const shown = filter.parse(given)
  const { by, since, until, ...rest } = shown
  const from = dayBegins(since, timeZone)
  const to = dayBegins(until && nextDay(until), timeZone)
  return { shown, asked: { ...rest, person: by, since: isoTime(from), until: isoTime(to) } }
}

function isoTime(moment: number | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString()
}
