import { expect, test } from 'vitest'
import { dateModified } from './printed-article'

const night = { kind: 'live', published: '2026-11-23T20:00:00Z', updated: '2026-11-23T21:00:00Z' } as const
const updates = `<Update at="2026-11-23T22:30:00+01:00">Doors closed.</Update>

<Update at="2026-11-24T01:00:00Z">Turnout was high.</Update>
`

test('a story last changed when it was published, updated, corrected or added to, whichever came last', () => {
  const news = { ...night, kind: 'news' } as const
  expect(dateModified({ kind: 'news', published: night.published }, '')).toBe('2026-11-23T20:00:00Z')
  expect(dateModified(news, updates)).toBe('2026-11-23T21:00:00Z')
  const corrections = [
    { at: '2026-11-25T09:00:00Z', kind: 'correction', text: 'It was ward 2.' },
    { at: '2026-11-22T09:00:00Z', kind: 'clarification', text: 'In the evening.' },
  ] as const
  expect(dateModified({ ...news, corrections: [...corrections] }, '')).toBe('2026-11-25T09:00:00Z')
  expect(dateModified(night, updates)).toBe('2026-11-24T01:00:00Z')
  expect(dateModified({ ...night, updated: '2026-11-24T03:00:00+01:00' }, updates)).toBe('2026-11-24T03:00:00+01:00')
  expect(dateModified(night, '<Update at="half past nine">Late.</Update>')).toBe('2026-11-23T21:00:00Z')
  expect(dateModified({ kind: 'news' }, '')).toBeUndefined()
})
