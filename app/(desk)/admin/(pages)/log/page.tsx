import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { DeskLog } from '@/components/desk/log/desk-log'
import { type ActEntry, actLog } from '@/lib/desk/act-log'
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
export default deskPage<Props>(async ({ member, bar, clock }, { searchParams }) => {
  const { site } = await paperSettings()
  const { shown, asked } = logFilter(await searchParams, site.timeZone)
  const { entries, next } = await actLog({ ...asked, limit: pageSize }, await newsroom())
  return (
    <DeskLog
      desk={bar}
      entries={may(member, 'held-notes') ? entries : entries.map((entry) => withoutNotes(entry, member.name))}
      filter={shown}
      acts={actNames.map((act) => ({ value: act, name: actName(act) }))}
      people={[...new Set(entries.map((entry) => entry.by))].sort()}
      next={next}
      clock={clock}
      mayExport={may(member, 'log')}
    />
  )
})

/** What others wrote to the desk may be about a story that is held, and stands in the log too. */
function withoutNotes(entry: ActEntry, reader: string): ActEntry {
  const isNote = entry.facts?.act === 'note' || entry.facts?.act === 'send-back'
  return entry.facts && isNote && entry.by !== reader
    ? { ...entry, facts: { ...entry.facts, detail: undefined } }
    : entry
}
