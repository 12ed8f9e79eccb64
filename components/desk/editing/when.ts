import type { DeskClock } from '../acts'

/** `, 23 Nov 2026, 14:20` to follow what was done; nothing when nobody knows. */
export function when(at: string | null, { language, timeZone }: DeskClock): string {
  if (!at) return ''
  const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  return `, ${format.format(new Date(at))}`
}
