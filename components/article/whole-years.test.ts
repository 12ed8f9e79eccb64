import { expect, test } from 'vitest'
import { wholeYears } from './whole-years'

test('a story is a year old on the day a year later, and not the day before', () => {
  expect(wholeYears('2025-11-23T10:00:00Z', '2026-11-23T09:59:59Z')).toBe(0)
  expect(wholeYears('2025-11-23T10:00:00Z', '2026-11-23T10:00:00Z')).toBe(1)
  expect(wholeYears('2019-01-31T23:30:00+01:00', '2026-11-23T10:00:00Z')).toBe(7)
})

test('a story of a leap day has its birthday on the first of March', () => {
  expect(wholeYears('2024-02-29T10:00:00Z', '2025-02-28T12:00:00Z')).toBe(0)
  expect(wholeYears('2024-02-29T10:00:00Z', '2025-03-01T12:00:00Z')).toBe(1)
})

test('a story that is still to come is of no age', () => {
  expect(wholeYears('2027-01-01T00:00:00Z', '2026-11-23T10:00:00Z')).toBe(0)
})
