import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Presence, presenceLifetime } from './presence'

const ana = { article: 'rain', sitting: 'anassitting', person: 'Ana', paragraph: '' }
const ben = { article: 'rain', sitting: 'benssitting', person: 'Ben', paragraph: 'People left' }

/** What every presence must do, whether one server remembers it or a Redis. */
export function presenceSuite(
  name: string,
  open: () => Promise<{ presence: Presence; remove(): Promise<void> }>,
  skip = false,
): void {
  describe.skipIf(skip)(name, () => {
    let under: Awaited<ReturnType<typeof open>>
    let presence: Presence
    beforeEach(async () => {
      under = await open()
      presence = under.presence
    })
    afterEach(() => under.remove())

    test('two editors in one article see each other, and in which paragraph', async () => {
      expect(await presence.seen({ ...ana, now: 0 })).toEqual([])
      expect(await presence.seen({ ...ben, now: 1000 })).toEqual([
        { sitting: 'anassitting', person: 'Ana', paragraph: '', at: 0 },
      ])
      const [other] = await presence.seen({ ...ana, now: 2000 })
      expect(other).toMatchObject({ person: 'Ben', paragraph: 'People left' })
      const moved = { ...ben, paragraph: 'It rained', now: 3000 }
      await presence.seen(moved)
      expect(await presence.seen({ ...ana, now: 4000 })).toMatchObject([{ paragraph: 'It rained' }])
    })

    test('who is no longer heard of is not shown', async () => {
      await presence.seen({ ...ben, now: 0 })
      expect(await presence.seen({ ...ana, now: presenceLifetime - 1 })).toHaveLength(1)
      expect(await presence.seen({ ...ana, now: presenceLifetime })).toEqual([])
    })

    test('one person in two tabs is told of the other tab, and nobody of another article', async () => {
      await presence.seen({ ...ana, now: 0 })
      expect(await presence.seen({ ...ana, sitting: 'anothertab', now: 1 })).toMatchObject([{ person: 'Ana' }])
      expect(await presence.seen({ ...ben, article: 'flood', now: 2 })).toEqual([])
    })

    test('any name and any paragraph come back as they were', async () => {
      const zoe = { ...ben, person: '__proto__ "Zoë" \u2028,\\ ["x"]', paragraph: 'مطر\n\u0000 “rain” 🌧' }
      await presence.seen({ ...zoe, now: 0 })
      const { article: _, ...told } = zoe
      expect(await presence.seen({ ...ana, now: 1 })).toEqual([{ ...told, at: 0 }])
    })

    test('a flood of sittings fills no memory, and those who were there stay', async () => {
      await presence.seen({ ...ana, now: 0 })
      for (let i = 0; i < 1000; i += 1) await presence.seen({ ...ben, sitting: `sitting${i}`, now: 0 })
      expect(await presence.seen({ ...ana, now: 1 })).toHaveLength(99)
      expect((await presence.seen({ ...ben, now: 1 })).length).toBeLessThanOrEqual(100)
    })
  })
}
