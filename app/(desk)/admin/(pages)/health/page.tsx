import { AsyncLocalStorage } from 'node:async_hooks'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { lastWebhook } from '@/app/last-webhook'
import { openPaper } from '@/app/newsroom'
import { scriptsRemoved } from '@/app/scripts-removed'
import { siteAddress } from '@/app/site-address'
import { CheckedSetUp } from '@/components/desk/health/checked-set-up'
import { MayNot } from '@/components/desk/may-not'
import { askRedis } from '@/lib/newsroom/health/ask-redis'
import { checkHealth } from '@/lib/newsroom/health/check-health'
import { healthVisit } from '../../_access/health-visit'

export const metadata: Metadata = { title: 'Health' }

// Outside the page that is being made, where Next would keep what was answered.
const outside = AsyncLocalStorage.snapshot()

/** Whether everything that the paper needs is there, and what to do where it is not. */
export default async function Health() {
  const visit = await healthVisit()
  if (visit.state === 'turned away') return <MayNot desk={visit.bar} message={visit.message} />
  const asked = await headers()
  const groups = await checkHealth(await openPaper(), {
    env: process.env,
    site: siteAddress(),
    host: asked.get('x-forwarded-host') ?? asked.get('host') ?? '',
    lastWebhook: lastWebhook(),
    scriptsRemoved: scriptsRemoved(),
    askRedis,
    fetch: (input, init) => outside(() => fetch(input, init)),
  })
  return <CheckedSetUp desk={visit.bar} groups={groups} notice={visit.notice} />
}
