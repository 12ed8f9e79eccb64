/** What a time on the newsroom's clock means; moments are milliseconds since 1970. */
export type ZonedTime =
  | { state: 'once'; at: number }
  /** The clocks go back over it: it comes twice. */
  | { state: 'twice'; first: number; second: number }
  /** The clocks go forward over it, or it is no time at all. */
  | { state: 'never' }

const day = 86_400_000

/**
 * The moment that a form's `2026-03-29T01:30` names in a time zone, by the zone's own rules for summer time.
 *
 * @param local as `<input type="datetime-local">` writes it; seconds may follow
 */
export function zonedTime(local: string, timeZone: string): ZonedTime {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local) ? Date.parse(`${local}Z`) : Number.NaN
  // 31 February is read as 3 March by some, and is a mistake.
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(local)) return { state: 'never' }
  // Clocks are never changed twice within two days, so the offsets before and after are all there can be.
  const offsets = new Set([asUtc - day, asUtc + day].map((near) => clockAt(near, timeZone) - near))
  const moments = [...offsets]
    .map((offset) => asUtc - offset)
    .filter((moment) => clockAt(moment, timeZone) === asUtc)
    .sort((one, other) => one - other)
  const [first, second] = moments
  if (first === undefined) return { state: 'never' }
  return second === undefined ? { state: 'once', at: first } : { state: 'twice', first, second }
}

/** `2026-03-29T02:30`: what the newsroom's clock shows at a moment, as a form writes it. */
export function localTime(moment: number, timeZone: string): string {
  return new Date(clockAt(moment, timeZone)).toISOString().slice(0, 16)
}

/** What a zone's clock shows, as if it were UTC. */
function clockAt(moment: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(moment)
  const [year, month, date, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map(
    (type) => Number(parts.find((part) => part.type === type)?.value),
  ) as [number, number, number, number, number, number]
  return Date.UTC(year, month - 1, date, hour, minute, second)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, ...numeric, second: 'numeric', hourCycle: 'h23' })
  clocks.set(timeZone, clock)
  return clock
}
