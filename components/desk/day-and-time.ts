import type { DeskClock } from './acts'

/** `21 Nov 2026, 14:20` in the newsroom's zone. */
export function dayAndTime(time: number, { language, timeZone }: DeskClock): string {
  return new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
