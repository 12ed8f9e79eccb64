'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { paperSettings } from '@/app/paper-settings'
import { stepSize } from '@/components/desk/list/bulk-work'
import type { ListFilterValues } from '@/components/desk/list/list-address'
import { deskMatches } from '@/lib/archive/desk-queries'
import { idPattern } from '@/lib/article/schema'
import { type BulkResult, type BulkWork, bulk } from '@/lib/desk/bulk'
import { zonedTime } from '@/lib/site/zoned-time'
import { may } from '@/lib/staff/permissions'
import { act, ask, type Outcome } from '../_access/act'
import { deskFilter, listFilter } from '../(pages)/list-filter'

/** As the newsroom's clock shows it. */
const wallTime = z.string().transform(async (text, context) => {
  const time = zonedTime(text, (await paperSettings()).site.timeZone)
  if (time.state === 'never') context.addIssue('is no time in the newsroom’s zone')
  // Of an hour that comes twice, the first.
  return time.state === 'never' ? 0 : time.state === 'once' ? time.at : time.first
})

const asked = z.object({
  work: z.discriminatedUnion('act', [
    z.object({ act: z.literal('publish') }),
    z.object({ act: z.literal('schedule'), at: wallTime }),
    z.object({ act: z.literal('section'), section: z.string().min(1).max(120) }),
    z.object({ act: z.literal('topic'), topic: z.string().trim().min(1).max(60) }),
  ]),
  ids: z.array(z.string().regex(idPattern)).min(1).max(stepSize),
})

/** A part of a run over many stories; the list under it is drawn anew. */
export async function bulkAct(given: unknown): Promise<Outcome<{ results: BulkResult[] }>> {
  const parsed = await asked.safeParseAsync(given)
  // Parsed here since the newsroom's zone must be asked for; what could not be read is refused by the door.
  const outcome = await act('save', checked, parsed.data, async ({ work, ids }, author, desk, member) => {
    const person = { author, mayPublish: may(member, 'publish') }
    return { state: 'done' as const, results: await bulk(work, ids, person, desk) }
  })
  refresh()
  return outcome
}

const checked = z.custom<{ work: BulkWork; ids: string[] }>((value) => value !== undefined)

/** Every story that a filter finds, up to a thousand. */
export async function matchingAct(
  given: ListFilterValues,
): Promise<Outcome<{ matches: { id: string; headline: string }[]; count: number }>> {
  return ask('save', z.record(z.string(), z.unknown()), given, async (filter, _, { archive, clock }) => {
    const { site } = await paperSettings()
    const { page: _page, ...all } = deskFilter(listFilter(filter), site.timeZone)
    return { state: 'done' as const, ...(await deskMatches(archive.database, all, clock(), 1000)) }
  })
}
