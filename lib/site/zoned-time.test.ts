import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localTime, zonedTime } from './zoned-time'

const at = (moment: string) => Date.parse(moment)

test('six in the morning is another moment in each newsroom, and in summer', () => {
  expect(zonedTime('2026-11-24T06:00', 'Europe/London')).toEqual({ state: 'once', at: at('2026-11-24T06:00:00Z') })
  expect(zonedTime('2026-07-24T06:00', 'Europe/London')).toEqual({ state: 'once', at: at('2026-07-24T05:00:00Z') })
  expect(zonedTime('2026-11-24T06:00', 'Asia/Vladivostok')).toEqual({ state: 'once', at: at('2026-11-23T20:00:00Z') })
  expect(zonedTime('2026-11-24T06:00', 'Asia/Kathmandu')).toEqual({ state: 'once', at: at('2026-11-24T00:15:00Z') })
})

test('an hour that the clocks leave out in spring is no time', () => {
  expect(zonedTime('2026-03-29T01:30', 'Europe/London')).toEqual({ state: 'never' })
  expect(zonedTime('2026-03-29T00:59', 'Europe/London')).toEqual({ state: 'once', at: at('2026-03-29T00:59:00Z') })
  expect(zonedTime('2026-03-29T02:00', 'Europe/London')).toEqual({ state: 'once', at: at('2026-03-29T01:00:00Z') })
  expect(zonedTime('2011-12-30T12:00', 'Pacific/Apia')).toEqual({ state: 'never' })
})

test('an hour that comes twice in autumn is told as two moments, the earlier first', () => {
  expect(zonedTime('2026-10-25T01:30', 'Europe/London')).toEqual({
    state: 'twice',
    first: at('2026-10-25T00:30:00Z'),
    second: at('2026-10-25T01:30:00Z'),
  })
  // Lord Howe Island moves its clocks by half an hour.
  expect(zonedTime('2026-04-05T01:45', 'Australia/Lord_Howe')).toEqual({
    state: 'twice',
    first: at('2026-04-04T14:45:00Z'),
    second: at('2026-04-04T15:15:00Z'),
  })
})

test('what is no time is none', () => {
  for (const text of ['', 'tomorrow', '2026-13-01T10:00', '2026-02-30T10:00Z', '2026-11-24 06:00'])
    expect(zonedTime(text, 'UTC')).toEqual({ state: 'never' })
})

test('every moment is found again from what the newsroom’s clock shows', () => {
  const zones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia']
  const minutes = fc.integer({ min: at('2000-01-01') / 60_000, max: at('2040-01-01') / 60_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
      const found = zonedTime(localTime(minute * 60_000, zone), zone)
      const moments = found.state === 'once' ? [found.at] : found.state === 'twice' ? [found.first, found.second] : []
      expect(moments).toContain(minute * 60_000)
    }),
  )
})
