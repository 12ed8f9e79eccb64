import type { DeskClock } from './acts'

/** `14:20` for today, `21 Nov` for this year, `5 Sept 2025` for longer ago, in the newsroom's zone. */
export function shortTime(time: number, { language, timeZone, now }: DeskClock & { now: number }): string {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone, ...options })
  const day = format({ dateStyle: 'short' })
  if (day.format(time) === day.format(now)) return format({ hour: '2-digit', minute: '2-digit' }).format(time)
  const year = format({ year: 'numeric' })
  const sameYear = year.format(time) === year.format(now)
  return format({ day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' }).format(time)
}
