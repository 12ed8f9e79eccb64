import fc from 'fast-check'
import { expect, test } from 'vitest'
import { autosavePause, SavePace } from './save-pace'

test('however somebody types, saves keep their distance, and no word waits longer than that and twenty seconds', () => {
  const key = fc.integer({ min: 1, max: 30_000 })
  fc.assert(
    fc.property(fc.constantFrom(0, 5000, 60_000), fc.array(key, { maxLength: 200 }), (spacing, pauses) => {
      let now = 0
      let last = Number.NEGATIVE_INFINITY
      let unsaved: number | null = null
      const pace = new SavePace(spacing, null, () => now)
      for (const pause of pauses) {
        const next = now + pause
        while (unsaved !== null && now + pace.wait <= next) {
          now += pace.wait
          expect(now - last).toBeGreaterThanOrEqual(spacing)
          expect(now - unsaved).toBeLessThanOrEqual(Math.max(spacing, 20_000))
          last = now
          unsaved = null
          pace.answered()
          pace.saved()
          pace.settled(false)
        }
        now = next
        unsaved ??= now
        pace.edited()
        expect(pace.due === null || pace.due === now + pace.wait).toBe(true)
      }
    }),
  )
})

test('a text that was saved in the future, by another machine’s clock, waits for one turn from now', () => {
  const pace = new SavePace(60_000, 9_000_000, () => 1_000_000)
  pace.edited()
  expect(pace.wait).toBe(60_000)
})

test('somebody who comes back may ask at once, except where that is known to be of no use', () => {
  let now = 0
  const pace = new SavePace(0, null, () => now)
  pace.edited()
  pace.refused({ answered: true, closedFor: null })
  expect(pace.hasten()).toBe(true)
  pace.refused({ answered: true, closedFor: 30_000 })
  expect(pace.hasten()).toBe(false)
  expect(pace.wait).toBe(30_000)
  now = 30_000
  expect(pace.hasten()).toBe(true)
  expect(pace.wait).toBeLessThanOrEqual(autosavePause)
})
