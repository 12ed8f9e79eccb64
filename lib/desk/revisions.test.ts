import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTexts } from '../article/compare-texts'

describe('two states of a story', () => {
  test('differ in the words that were changed, and in no others', () => {
    expect(compareTexts('It rained all day.', 'It rained all night.')).toEqual([
      { text: 'It rained all ', change: 'same' },
      { text: 'day', change: 'removed' },
      { text: 'night', change: 'added' },
      { text: '.', change: 'same' },
    ])
  })

  test('can both be read from the comparison, whatever they say', () => {
    const text = fc
      .array(fc.constantFrom('rain', 'snow', ' ', '\\n', 'é', '{', '<b>', '日本'), { maxLength: 40 })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const parts = compareTexts(older, newer)
        const without = (change: string) =>
          parts
            .filter((part) => part.change !== change)
            .map((part) => part.text)
            .join('')
        expect(without('removed')).toBe(newer)
        expect(without('added')).toBe(older)
      }),
      { numRuns: 1000 },
    )
  })
})
