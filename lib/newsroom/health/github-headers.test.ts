import { expect, test } from 'vitest'
import { rateLeft, serverTime, tokenExpiry } from './github-headers'

const now = Date.parse('2026-11-28T12:00:00Z')

test('the end of a token is told two weeks before', () => {
  const ends = (header: string) => tokenExpiry({ 'github-authentication-token-expiration': header }, false, now)
  expect(ends('2027-02-01 10:00:00 UTC')).toMatchObject({ state: 'good', says: expect.stringContaining('2027-02-01') })
  expect(ends('2026-12-05 12:00:00 +0100')).toMatchObject({
    state: 'watch',
    says: expect.stringContaining('in 6 days'),
  })
  expect(tokenExpiry({}, false, now).state).toBe('good')
  expect(tokenExpiry({}, true, now)).toMatchObject({ state: 'good', says: expect.stringContaining('App') })
})

test('few requests that are left are noticed, and so is a paper without credentials', () => {
  const left = (remaining: string, limit: string) =>
    rateLeft({ 'x-ratelimit-remaining': remaining, 'x-ratelimit-limit': limit })
  expect(left('4312', '5000')).toMatchObject({ state: 'good', says: '4312 of 5000.' })
  expect(left('120', '5000')).toMatchObject({ state: 'watch', remedy: expect.stringContaining('what else uses') })
  expect(left('2', '60')).toMatchObject({ state: 'watch', remedy: expect.stringContaining('a token or an App') })
  expect(rateLeft({})).toMatchObject({ state: 'watch' })
})

test('a clock that is wrong is found out, and one that was merely slow to ask is not', () => {
  const date = new Date(now).toUTCString()
  expect(serverTime({ date }, now - 200, now + 600).state).toBe('good')
  expect(serverTime({ date }, now - 9_000, now + 9_000).state).toBe('good')
  expect(serverTime({ date }, now + 90_000, now + 90_000)).toMatchObject({
    state: 'broken',
    says: expect.stringContaining('ahead of'),
  })
  expect(serverTime({ date }, now - 90_000, now - 90_000)).toMatchObject({ says: expect.stringContaining('behind') })
  expect(serverTime({}, now, now).state).toBe('watch')
})
