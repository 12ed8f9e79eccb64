import { expect, test } from 'vitest'
import { liveState, nextLiveTurn } from './live-state'

const night = { kind: 'live' as const, live: { starts: '2026-11-23T20:00:00Z', ends: '2026-11-24T02:00:00Z' } }
const at = (moment: string) => Date.parse(moment)

test('live coverage is coming, on, and over at the minute that was set', () => {
  expect(liveState(night, at('2026-11-23T19:59:59Z'))).toBe('coming')
  expect(liveState(night, at('2026-11-23T20:00:00Z'))).toBe('on')
  expect(liveState(night, at('2026-11-24T02:00:00Z'))).toBe('over')
  expect(liveState({ ...night, live: { starts: '2026-11-23T20:00:00Z' } }, at('2027-01-01T00:00:00Z'))).toBe('on')
  expect(liveState({ ...night, kind: 'news' }, at('2026-11-23T21:00:00Z'))).toBeNull()
})

test('a page of it must be made anew when it begins and when it ends', () => {
  expect(nextLiveTurn(night, at('2026-11-23T12:00:00Z'))).toBe(at('2026-11-23T20:00:00Z'))
  expect(nextLiveTurn(night, at('2026-11-23T21:00:00Z'))).toBe(at('2026-11-24T02:00:00Z'))
  expect(nextLiveTurn(night, at('2026-11-24T02:00:00Z'))).toBeUndefined()
})
