import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AttributeValue, printAttribute, readAttribute, unreadable } from './attribute-source'

test('a caption is read from either quote and from braces', () => {
  expect(readAttribute('"Low water at Brest"')).toBe('Low water at Brest')
  expect(readAttribute('\'The “Belem” & the "Hermione"\'')).toBe('The “Belem” & the "Hermione"')
  expect(readAttribute('{"It\\u2019s low water"}')).toBe('It’s low water')
  expect(readAttribute("{'It\\'s \"low\"'}")).toBe('It\'s "low"')
  expect(readAttribute('"Smith &amp; Sons &#8211; &#x2014;"')).toBe('Smith & Sons – —')
})

test('a word alone says yes, and a chart’s numbers are lists', () => {
  expect(readAttribute(null)).toBe(true)
  expect(readAttribute('{[["2024", 31, -1.5], ["2025", 44, 1e3],]}')).toEqual([
    ['2024', 31, -1.5],
    ['2025', 44, 1000],
  ])
  expect(readAttribute('{[]}')).toEqual([])
})

test('what is code, or written strangely, is not guessed at', () => {
  for (const source of [
    '{rows}',
    '{1 + 1}',
    '{[1}',
    '{["a" "b"]}',
    '{[1]]}',
    '{`a`}',
    '{{}}',
    '{',
    '"&eacute;"',
    '{[,]}',
    '{}',
    '{12px}',
  ]) {
    expect(readAttribute(source), source).toBe(unreadable)
  }
})

test('words are written in the quotes that they do not hold, and a reference is not made by accident', () => {
  expect(printAttribute('Low water')).toBe('"Low water"')
  expect(printAttribute('The "Belem"')).toBe('\'The "Belem"\'')
  expect(printAttribute('It\'s the "Belem"')).toBe('{"It\'s the \\"Belem\\""}')
  expect(printAttribute('Write &amp; for &')).toBe('"Write &amp;amp; for &"')
  expect(printAttribute('two\nlines')).toBe('{"two\\nlines"}')
  expect(printAttribute(true)).toBeNull()
  expect(printAttribute([['2024', 31]])).toBe('{[["2024", 31]]}')
})

test('whatever is written reads back', () => {
  const { value } = fc.letrec<{ value: AttributeValue }>((tie) => ({
    value: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', "'", '&', 'a', 'm', 'p', ';', '#', '3', '\\', '\n', '{', '<') }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
    ),
  }))
  fc.assert(
    fc.property(value, (written) => {
      expect(readAttribute(printAttribute(written))).toEqual(written)
    }),
    { numRuns: 500 },
  )
})
