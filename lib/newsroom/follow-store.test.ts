import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followStore } from './follow-store'

let noise: ReturnType<typeof vi.spyOn>
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00Z') })
  noise = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  noise.mockRestore()
  vi.useRealTimers()
})

test('while the store is away, readers get what is known, and it is not asked for each of them', async () => {
  let asked = 0
  let isAway = true
  const following = followStore(
    {
      async sync() {
        asked++
        if (isAway) throw new Error('GitHub cannot be reached.')
      },
    },
    Date.now,
  )
  for (let reader = 0; reader < 100; reader++) await following.catchUp()
  expect(asked).toBe(1)
  expect(following.state()).toEqual({ state: 'away', since: null, message: 'GitHub cannot be reached.' })
  isAway = false
  vi.advanceTimersByTime(10_000)
  await following.catchUp()
  expect(following.state()).toEqual({ state: 'reached', at: Date.now() })
  expect(noise).toHaveBeenCalledTimes(1)
})

test('a reader does not wait for a store that hangs, and its answer is taken all the same', async () => {
  let answer = () => {}
  const following = followStore(
    {
      sync: () =>
        new Promise<void>((resolve) => {
          answer = resolve
        }),
    },
    Date.now,
  )
  const page = following.catchUp()
  await vi.advanceTimersByTimeAsync(5000)
  await page
  expect(following.state()).toMatchObject({ state: 'away' })
  answer()
  await vi.advanceTimersByTimeAsync(0)
  expect(following.state()).toMatchObject({ state: 'reached' })
})
