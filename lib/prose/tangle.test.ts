import { describe, expect, test } from 'vitest'
import { checkBody } from './check-body'
import { findTangle } from './tangle'

// Measured without the guard: most of these hang the parser for seconds to minutes, or overflow its stack.
const tangled: readonly [string, string][] = [
  ['a list a thousand deep', '- '.repeat(1000)],
  ['a numbered list a thousand deep', '1. '.repeat(1000)],
  ['a quotation a thousand deep', '> '.repeat(1000)],
  ['a quotation without spaces', '>'.repeat(1000)],
  ['pictures inside pictures', `${'!['.repeat(2500)}a${'](/media/a.webp)'.repeat(2500)}`],
  ['links inside links', `${'['.repeat(2500)}a${'](/a)'.repeat(2500)}`],
  ['a hundred thousand closing brackets', ']'.repeat(100_000)],
  ['a hundred thousand opening brackets', '['.repeat(100_000)],
  ['three thousand footnotes', Array.from({ length: 3000 }, (_, i) => `[^${i}]\n\n[^${i}]: a\n\n`).join('')],
  ['a footnote mentioned three thousand times', `${'[^a] '.repeat(3000)}\n\n[^a]: a`],
  ['a table that pads itself to millions', `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n${'|\n'.repeat(2300)}`],
  ['sixteen thousand half emphases', '*a_ '.repeat(4000)],
  ['emphasis inside emphasis', `${'*a **a '.repeat(2000)}b${'** a*'.repeat(2000)}`],
  ['braces in a string', `<Figure alt={"${'}'.repeat(16_000)}"} />`],
  ['braces inside braces', '{'.repeat(8000) + '}'.repeat(8000)],
  ['tags inside tags', `${'<sub>'.repeat(9000)}a${'</sub>'.repeat(9000)}`],
  ['boxes inside boxes', `${'<Factbox title="a">\n\n'.repeat(500)}${'</Factbox>\n\n'.repeat(500)}`],
  ['lists as stairs', Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['many deep quotations', `${'> '.repeat(29)}a\n\n`.repeat(1000)],
  ['lines without end', 'a\n'.repeat(20_000)],
  ['lines in one paragraph', 'a\n'.repeat(8000)],
  ['underlined headings', 'a\n=\n\n'.repeat(3000)],
  ['a paragraph of a megabyte', 'a '.repeat(200_000)],
  ['five megabytes', 'The river rose. '.repeat(330_000)],
  ['an address that repeats', `[a]: /${'x'.repeat(250_000)}\n\n${'[a] '.repeat(500)}`],
]

test.each(tangled)('%s is refused before it can hang the paper', (_, source) => {
  const start = performance.now()
  const body = checkBody(source)
  expect(performance.now() - start).toBeLessThan(2000)
  expect(body.ok).toBe(false)
  if (!body.ok) expect(body.problems[0]?.message).toMatch(/\. [A-Z]/)
})

describe('long honest work is not called tangled', () => {
  test('a book of eighty thousand words', () => {
    const page = 'The river rose by *two metres*, said [Anna](https://example.org/a) of the water board. '.repeat(6)
    expect(findTangle(`${page}\n\n`.repeat(900))).toBeUndefined()
  })

  test('a list of four hundred links', () => {
    expect(findTangle('- [A place](https://example.org/a) with **a name**\n'.repeat(400))).toBeUndefined()
  })

  test('three hundred footnotes, fifty charts, a table of a thousand rows', () => {
    const notes = Array.from({ length: 300 }, (_, i) => `Rain.[^${i}]\n\n[^${i}]: A source.\n\n`).join('')
    const charts =
      '<Chart kind="bar" title="a" summary="b" columns={["a", "b"]} rows={[["a", 1], ["b", 2]]} />\n\n'.repeat(50)
    const table = `| a | b |\n| - | - |\n${'| *1* | 2 |\n'.repeat(1000)}`
    expect(findTangle(`${notes}${charts}${table}`)).toBeUndefined()
  })

  test('a row of stars between two parts', () => {
    expect(findTangle(`Rain.\n\n${'* '.repeat(20)}\n\nMore rain.`)).toBeUndefined()
  })
})

test('a tangle is found on its line', () => {
  expect(findTangle(`Rain.\n\n${'> '.repeat(1000)}`)?.line).toBe(3)
  expect(findTangle(`Rain.\n\nMore\n${']'.repeat(10_000)}`)?.line).toBe(3)
})
