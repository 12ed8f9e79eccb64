import { expect, test } from 'vitest'
import { withLiveEnd } from './live-end'
import { liveState, nextLiveTurn } from './live-state'
import type { Article } from './schema'

const night: Required<Pick<Article, 'kind' | 'live'>> = { kind: 'live', live: { starts: '2026-11-23T20:00:00Z' } }
const updates = `The ballots are counted by hand.

<Update title="Ward 2 > ward 1" keyEvent at="2026-11-24T01:00:00Z">
Turnout was high.
</Update>

<Update at="2026-11-23T22:30:00+01:00">
Doors closed.
</Update>
`

test('live coverage whose end nobody has set is over a day after its newest update', () => {
  const closed = withLiveEnd(night, updates)
  expect(closed.live.ends).toBe('2026-11-25T01:00:00.000Z')
  expect(closed.live.lastUpdate).toBe('2026-11-24T01:00:00.000Z')
  expect(liveState(closed, Date.parse('2026-11-25T00:59:59Z'))).toBe('on')
  expect(nextLiveTurn(closed, Date.parse('2026-11-24T12:00:00Z'))).toBe(Date.parse('2026-11-25T01:00:00Z'))
  expect(liveState(closed, Date.parse('2026-11-25T01:00:00Z'))).toBe('over')
})

test('that begins, and hears no more, is over a day after its start', () => {
  expect(withLiveEnd(night, 'Nothing yet.').live.ends).toBe('2026-11-24T20:00:00.000Z')
  expect(withLiveEnd(night, '<Update at="half past nine">Late.</Update>').live.ends).toBe('2026-11-24T20:00:00.000Z')
  expect(() => withLiveEnd(night, '<Update at="+275760-09-13T00:00:00Z">Late.</Update>')).not.toThrow()
})

test('that has an end keeps it, and what is no live coverage has none', () => {
  const ended = { ...night, live: { ...night.live, ends: '2026-11-24T02:00:00Z' } }
  expect(withLiveEnd(ended, updates)).toBe(ended)
  const news = { ...night, kind: 'news' as const }
  expect(withLiveEnd(news, updates)).toBe(news)
})

test('a text made to keep the reader of tags busy does not', () => {
  const started = Date.now()
  for (const piece of ['<Update a={', '<Update a="', "<Update a='", '<Update a a a ', '<Update  '])
    withLiveEnd(night, piece.repeat(20_000))
  expect(Date.now() - started).toBeLessThan(2000)
})
