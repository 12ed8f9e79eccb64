import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from './compare-texts'

const marked = (older: string, newer: string) =>
  compareTexts(older, newer)
    .map(({ text, change }) => (change === 'same' ? text : `${change === 'added' ? '+' : '-'}[${text}]`))
    .join('')

test.each([
  ['English', 'The sea rises twice.', 'The sea rose twice.', 'The sea -[rises]+[rose] twice.'],
  ['the last word', 'It rained all day.', 'It rained all night.', 'It rained all -[day]+[night].'],
  ['French', 'Un événement rare', 'Un évènement rare', 'Un -[événement]+[évènement] rare'],
  ['Russian', 'Вода пришла дважды', 'Вода приходит дважды', 'Вода -[пришла]+[приходит] дважды'],
  ['Arabic', 'دفتر ذو وجهين', 'دفتر ذي وجهين', 'دفتر -[ذو]+[ذي] وجهين'],
  ['Japanese', '満潮は二度来る', '干潮は二度来る', '-[満潮]+[干潮]は二度来る'],
  ['numbers', 'It rose by 1.5 m.', 'It rose by 1.6 m.', 'It rose by -[1.5]+[1.6] m.'],
])('a change is told by whole words, never by letters: %s', (_language, older, newer, expected) => {
  expect(marked(older, newer)).toBe(expected)
})

test('whatever is compared, both texts can be read from what is told', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('rain', 'snow', ' ', '\n', '\\n', 'é', '{', '<b>', '日本', 'مدّ'), { maxLength: 40 })
      .map((words) => words.join('')),
  )
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const parts = compareTexts(older, newer)
      const without = (change: string) =>
        parts
          .filter((part) => part.change !== change)
          .map(({ text }) => text)
          .join('')
      expect([without('added'), without('removed')]).toEqual([older, newer])
    }),
    { numRuns: 1000 },
  )
})
