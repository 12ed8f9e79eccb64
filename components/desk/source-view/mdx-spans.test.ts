import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mdxSpans } from './mdx-spans'

const marked = (text: string) => mdxSpans(text).map(({ from, to, kind }) => [kind, text.slice(from, to)])

test('a component’s name, attributes and values are told apart', () => {
  expect(marked('<Chart wide title="Rain > sun" rows={[["2024", 31]]} />')).toEqual([
    ['tag', '<Chart'],
    ['attribute', 'wide'],
    ['attribute', 'title'],
    ['string', '"Rain > sun"'],
    ['attribute', 'rows'],
    ['braces', '{[["2024", 31]]}'],
    ['tag', '/>'],
  ])
})

test('a tag may run over several lines and have a brace in its words', () => {
  const kinds = marked('<Chart\n  title="a } b"\n  rows={[\n    ["}", 1]\n  ]}\n/>\n\nText').map(([, text]) => text)
  expect(kinds).toEqual(['<Chart', 'title', '"a } b"', 'rows', '{[\n    ["}", 1]\n  ]}', '/>'])
})

test('a tag that is not closed colours nothing after the empty line', () => {
  expect(marked('<Figure alt="The dam\n\nRain "fell".').at(-1)).toEqual(['string', '"The dam'])
})

test('escaped signs and comparisons are text', () => {
  expect(marked('\\<Figure and \\{ and 3 < 4')).toEqual([])
})

test('signs in code are text', () => {
  expect(mdxSpans('`<b>` <b>', (at) => at < 5)).toEqual([
    { from: 6, to: 8, kind: 'tag' },
    { from: 8, to: 9, kind: 'tag' },
  ])
})

test('spans stand in order, inside the text and never over each other', () => {
  const text = fc.array(fc.constantFrom('<', '>', '/', '{', '}', '"', "'", '=', 'a', 'Fig', '\n', '\n\n', ' ', '\\'))
  fc.assert(
    fc.property(text, (parts) => {
      let end = 0
      for (const span of mdxSpans(parts.join(''))) {
        expect(span.from).toBeGreaterThanOrEqual(end)
        expect(span.to).toBeGreaterThan(span.from)
        end = span.to
      }
      expect(end).toBeLessThanOrEqual(parts.join('').length)
    }),
  )
})

test.each(['<a ', '<a "', '{', '{"', '<a b={', "<a '"])('a hundred kilobytes of %s are read at once', (part) => {
  const began = performance.now()
  mdxSpans(part.repeat(100_000 / part.length))
  expect(performance.now() - began).toBeLessThan(1000)
})
