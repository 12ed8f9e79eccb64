/** How the paper prints a moment: its language and the zone of its newsroom. */
export interface Clock {
  language: string
  timeZone: string
}

const format = (moment: string, { language, timeZone }: Clock, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone, ...options }).format(new Date(moment))

/** `23 November 2026` */
export const formatDay = (moment: string, clock: Clock) =>
  format(moment, clock, { day: 'numeric', month: 'long', year: 'numeric' })

/** `Monday 23 November 2026`, as under the nameplate. */
export const formatWeekday = (moment: string, clock: Clock) =>
  format(moment, clock, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** `14:20` */
export const formatHour = (moment: string, clock: Clock) =>
  format(moment, clock, { hour: '2-digit', minute: '2-digit' })

/** `14:20 GMT` */
export const formatHourWithZone = (moment: string, clock: Clock) =>
  format(moment, clock, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })

/** `23 November 2026, 14:20 GMT`; other languages than English join the two in their own way. */
export const formatMoment = (moment: string, clock: Clock) =>
  clock.language.startsWith('en')
    ? `${formatDay(moment, clock)}, ${formatHourWithZone(moment, clock)}`
    : format(moment, clock, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      })

/** `14:20` for a moment of today, `21 Nov` for one of this year, `21 Nov 2025` for an older one. */
export function formatRecent(moment: string, now: string, clock: Clock) {
  if (formatDay(moment, clock) === formatDay(now, clock)) return formatHour(moment, clock)
  const sameYear = format(moment, clock, { year: 'numeric' }) === format(now, clock, { year: 'numeric' })
  return format(moment, clock, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
}
