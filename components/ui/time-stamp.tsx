import { type Clock, formatDay, formatHour, formatHourWithZone, formatMoment, formatRecent } from './time-format'

/** A moment, how to print it, and for which paper. */
export interface TimeStampProps extends Clock {
  /** ISO 8601 with an offset. */
  at: string
  /** `recent` needs `now` to tell today from older days. */
  shape?: 'moment' | 'day' | 'hour' | 'zoned-hour' | 'recent'
  now?: string
  className?: string
}

/** A time that people and machines can read: `<time dateTime="…">23 November 2026, 14:20 GMT</time>`. */
export function TimeStamp({ at, shape = 'moment', now = at, className, language, timeZone }: TimeStampProps) {
  return (
    <time dateTime={at} className={className}>
      {printed(at, shape, now, { language, timeZone })}
    </time>
  )
}

function printed(at: string, shape: NonNullable<TimeStampProps['shape']>, now: string, clock: Clock) {
  switch (shape) {
    case 'moment':
      return formatMoment(at, clock)
    case 'day':
      return formatDay(at, clock)
    case 'hour':
      return formatHour(at, clock)
    case 'zoned-hour':
      return formatHourWithZone(at, clock)
    case 'recent':
      return formatRecent(at, now, clock)
  }
}
