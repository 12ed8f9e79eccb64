import { z } from 'zod'
import type { DeskFilter } from '@/lib/archive/desk-queries'

const filter = z.object({
  search: z.string().max(200).optional().catch(undefined),
  state: z.enum(['draft', 'published', 'changed', 'scheduled', 'held']).optional().catch(undefined),
  section: z.string().max(120).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
})

/** The filter that an address asks for; what cannot be read is as if it were not there. */
export function listFilter(query: Record<string, string | string[] | undefined>): DeskFilter {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  return filter.parse(given)
}
