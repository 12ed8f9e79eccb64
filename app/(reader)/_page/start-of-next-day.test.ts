import { expect, test } from 'vitest'
import { startOfNextDay } from './start-of-next-day'

const next = (now: string, timeZone: string) => new Date(startOfNextDay(Date.parse(now), timeZone)).toISOString()

test('the masthead’s day ends at midnight in the newsroom, not in Greenwich', () => {
  expect(next('2026-11-23T14:20:00Z', 'UTC')).toBe('2026-11-24T00:00:00.000Z')
  expect(next('2026-11-23T14:20:00Z', 'Asia/Vladivostok')).toBe('2026-11-24T14:00:00.000Z')
  expect(next('2026-11-23T14:20:00Z', 'Asia/Kathmandu')).toBe('2026-11-23T18:15:00.000Z')
})

test('a day on which the clocks change ends at its own midnight', () => {
  expect(next('2026-10-24T23:30:00Z', 'Europe/London')).toBe('2026-10-26T00:00:00.000Z')
  expect(next('2026-03-29T00:30:00Z', 'Europe/London')).toBe('2026-03-29T23:00:00.000Z')
})
