import { expect, test } from 'vitest'
import { aroundChanges } from './around-changes'

test('of a long unchanged text only what stands beside a change is shown', () => {
  const same = { text: `${'a'.repeat(60)}${'b'.repeat(500)}${'c'.repeat(60)}`, change: 'same' as const }
  const added = { text: 'new', change: 'added' as const }
  expect(aroundChanges([same, added, same, added, same]).map(({ text }) => text)).toEqual([
    `…${'c'.repeat(60)}`,
    'new',
    `${'a'.repeat(60)}…${'c'.repeat(60)}`,
    'new',
    `${'a'.repeat(60)}…`,
  ])
})

test('no word is cut in two', () => {
  const same = { text: 'the rain that fell on the hills '.repeat(20), change: 'same' as const }
  const [, before] = aroundChanges([{ text: 'new', change: 'added' }, same])
  expect(before?.text).toBe('the rain that fell on the hills the rain that fell on the…')
})

test('short texts are shown whole', () => {
  const parts = [{ text: 'Rain fell on ', change: 'same' as const }]
  expect(aroundChanges([...parts, { text: 'us', change: 'removed' }])[0]).toEqual(parts[0])
})
