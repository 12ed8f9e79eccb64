import type { Words } from '@/lib/site/words'
import { type Clock, formatDay, formatHour } from '../ui/time-format'
import styles from './live.module.css'

/** An update that is listed at the top: its time (ISO 8601), what it is called, and where it is. */
export interface KeyEvent {
  at: string
  name: string
  url: string
}

/** The turning points of live coverage, each leading to its update; nothing where none is marked. */
export function KeyEvents({ events, words, language, timeZone }: Clock & { events: KeyEvent[]; words: Words }) {
  if (events.length === 0) return null
  const clock = { language, timeZone }
  const oneDay = new Set(events.map(({ at }) => formatDay(at, clock))).size === 1
  return (
    <section className={styles.events} aria-labelledby="key-events">
      <h2 id="key-events">{words.say('keyEvents')}</h2>
      <ol>
        {events.map(({ at, name, url }) => (
          <li key={url}>
            <a href={url}>
              <time dateTime={at}>{oneDay ? formatHour(at, clock) : formatDayAndHour(at, clock)}</time>{' '}
              <span>{name}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** `23 Nov, 14:20`, for coverage that goes past midnight. */
function formatDayAndHour(at: string, { language, timeZone }: Clock): string {
  const form = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone } as const
  return new Intl.DateTimeFormat(language, form).format(new Date(at))
}
