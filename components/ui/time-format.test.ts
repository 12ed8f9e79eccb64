import { expect, it } from 'vitest'
import { formatMoment, formatRecent, formatWeekday } from './time-format'

const london = { language: 'en-GB', timeZone: 'Europe/London' }
const vladivostok = { language: 'en-GB', timeZone: 'Asia/Vladivostok' }

it('prints a moment with the zone of the paper', () => {
  expect(formatMoment('2026-11-23T14:20:00Z', london)).toBe('23 November 2026, 14:20 GMT')
  expect(formatMoment('2026-07-23T14:20:00Z', london)).toBe('23 July 2026, 15:20 BST')
})

it('prints the day that it is in the newsroom, not in Greenwich', () => {
  expect(formatMoment('2026-11-23T20:00:00Z', vladivostok)).toBe('24 November 2026, 06:00 GMT+10')
  expect(formatWeekday('2026-11-23T20:00:00Z', vladivostok)).toMatch(/^Tuesday,? 24 November 2026$/)
})

it('prints the hour of today, the day of this year, and the year of older stories', () => {
  const now = '2026-11-23T14:40:00Z'
  expect(formatRecent('2026-11-23T08:05:00Z', now, london)).toBe('08:05')
  expect(formatRecent('2026-11-21T08:05:00Z', now, london)).toBe('21 Nov')
  expect(formatRecent('2025-11-23T08:05:00Z', now, london)).toBe('23 Nov 2025')
})

it('joins day and hour as the language does', () => {
  const moment = '2026-11-23T14:20:00Z'
  expect(formatMoment(moment, { ...london, language: 'ja' })).toMatch(/^2026年11月23日 14:20 GMT/)
  expect(formatMoment(moment, { ...london, language: 'ru' })).toMatch(/^23 ноября 2026 г\. в 14:20/)
  expect(formatMoment(moment, { ...london, language: 'ar' })).not.toContain(', ')
})
