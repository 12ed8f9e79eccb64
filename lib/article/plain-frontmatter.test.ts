import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { plainFrontmatter } from './plain-frontmatter'

/** What `yaml` makes of it; null where it finds a mistake. */
function asYaml(text: string): unknown {
  try {
    const document = parseDocument(text, { prettyErrors: false })
    return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 })
  } catch {
    return null
  }
}

const rain = `id: rain
headline: "Rain: all day"
published: 2026-11-20T10:00:00Z
topics:
  - Weather
  - '100 years'
image:
  src: /media/rain.webp
  focus: 50% 40%
canonical: https://paper.example/rain
`

describe('plain frontmatter', () => {
  test('of a usual article is read as YAML reads it', () => {
    expect(plainFrontmatter(rain)).toEqual(asYaml(rain))
    expect(plainFrontmatter(rain)).not.toBeNull()
  })

  test.each([
    'a: 1',
    'a: 1e3 ',
    'a: 0x1F',
    'a: true',
    'a: ~',
    'a:',
    'a: b # why',
    'a: b: c',
    'a: 1: c',
    'a: [b]',
    'a: |\n  b',
    'a: b\n  c',
    'a: b\na: c',
    'a: "\\n"',
    'a: *b',
    'a:\n- b',
    'a:\n  - b: c',
    'a:\n  b: c\n  - d',
    '# note\na: b',
    'a: b\n\nc: d',
    'a:\nb: c',
    '',
  ])('leaves %j to YAML', (text) => {
    expect(plainFrontmatter(text)).toBeNull()
  })

  test('of any make is read as YAML reads it, or left to it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'null',
        'Yes',
        '1',
        '1 2',
        '-',
        '- ',
        ': ',
        ':',
        ' #',
        '"',
        "'",
        '%',
        '@',
        '[',
        ']',
        '{',
      ),
      fc.constantFrom(
        '}',
        ',',
        '&',
        '*',
        '!',
        '|',
        '>',
        '?',
        '\\',
        '\t',
        ' ',
        '  ',
        '\r',
        '…',
        'é',
        '\u2028',
        '🌧',
        '---',
      ),
      fc.constantFrom('2026-11-20T10:00:00Z', '0x1', '1e5', '.5', '+1', '1_0', '/media/a.webp', 'https://a.example'),
      fc.string({ maxLength: 4, unit: 'binary' }),
    )
    const mild = fc.constantFrom(
      'a',
      'b ',
      'Is it',
      '1 2',
      'é',
      ', ',
      ':x',
      '"',
      "'",
      '-',
      'null',
      '2026-11-20T10:00:00Z',
    )
    const words = fc
      .array(fc.oneof({ weight: 9, arbitrary: mild }, { weight: 1, arbitrary: piece }), { minLength: 1, maxLength: 3 })
      .map((pieces) => pieces.join(''))
    const field = (indent: string, names: string[]) =>
      fc.tuple(fc.constantFrom(...names), words).map(([name, text]) => `${indent}${name}: ${text}`)
    const item = words.map((text) => `  - ${text}`)
    const block = fc.oneof(
      field('', ['a', 'b', 'c', 'null', 'toString']),
      fc.array(item, { maxLength: 2 }).map((items) => ['d:', ...items].join('\n')),
      fc.array(field('  ', ['x', 'y']), { maxLength: 2 }).map((fields) => ['e:', ...fields].join('\n')),
    )
    const odd = fc.oneof(item, field('  ', ['x']), words, fc.constantFrom('', ' ', '...', '---', 'a:'))
    const row = fc.oneof({ weight: 9, arbitrary: block }, { weight: 1, arbitrary: odd })
    let read = 0
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        const text = `${rows.join('\n')}\n`
        const plain = plainFrontmatter(text)
        if (plain === null) return
        read += 1
        expect(plain).toEqual(asYaml(text))
      }),
      { numRuns: 20_000 },
    )
    expect(read).toBeGreaterThan(500)
  })
})
