const hour = 3_600_000

/** The first moment of tomorrow in a time zone; all in milliseconds since 1970. Days of 23 and 25 hours are right too. */
export function startOfNextDay(now: number, timeZone: string): number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const today = day.format(now)
  // Zones differ from UTC by whole quarters of an hour, so midnight is one of these moments.
  let candidate = Math.ceil(now / (hour / 4)) * (hour / 4)
  while (day.format(candidate) === today) candidate += hour / 4
  return candidate
}
