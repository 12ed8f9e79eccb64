import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { DeskLog } from '@/components/desk/log/desk-log'
import { actLog } from '@/lib/desk/act-log'
import { actNames } from '@/lib/desk/act-message'
import { may } from '@/lib/staff/permissions'
import { deskPage } from '../../_access/desk-page'
import { actName } from './act-name'
import { logFilter } from './log-filter'

export const metadata: Metadata = { title: 'Log' }

/** How many acts are shown at once. */
const pageSize = 50

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Who did what, and when. */
export default deskPage<Props>(async ({ member, bar }, { searchParams }) => {
  const { site } = await paperSettings()
  const { shown, asked } = logFilter(await searchParams, site.timeZone)
  const { entries, next } = await actLog({ ...asked, limit: pageSize }, await newsroom())
  return (
    <DeskLog
      desk={bar}
      entries={entries}
      filter={shown}
      acts={actNames.map((act) => ({ value: act, name: actName(act) }))}
      people={[...new Set(entries.map((entry) => entry.by))].sort()}
      next={next}
      clock={{ language: site.language, timeZone: site.timeZone }}
      mayExport={may(member, 'log')}
    />
  )
})
