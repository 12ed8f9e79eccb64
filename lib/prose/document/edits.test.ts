import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, OpenedBody, ProseDocument } from './document'
import { block, document, emptyBody } from './documents.fixture'
import { normalizeDocument } from './normalize-document'
import { printDocument } from './print-document'
import { readDocument } from './read-document'

const all = Number(process.env.RUNS ?? 2000)
const runs = all / 4
const numRuns = Math.ceil(runs / 4)

// What people write by hand: other signs, other spaces, other line ends.
const handwritten = fc.constantFrom(
  'The river rose.',
  'Two lines  \nof *words* and\n_more_ of __them__.',
  'A [sic] and snake_case and 3 * 4 & 5 \\! &mdash; &nbsp;x',
  '* a\n* b\n\n* c',
  '1) one\n2) two\n   - three\n\n   four',
  '7. a\n7. b',
  '-   wide\n\n    more\n-   item',
  '  - moved\n  - right',
  '> quote\nlazy',
  '>close\n>\n>> more',
  '~~~~js {1}\n\tcode\n\n~~~~',
  '| a|b |\n|:-|-:|\n|c | `d\\|e`|',
  '| padded | x   |\n| ------ | --- |\n| a      | bcd |',
  '***',
  '* * *',
  'Setext\n---',
  '# One',
  '##   Wide   ##',
  '[a]: /b "c"',
  'See [a] and [b][a].',
  'A note.[^1]',
  '[^1]: The note.\n\n    More of it.',
  'https://example.org, and www.example.org',
  'a@b.org',
  '![x](/media/x.webp)',
  '<mark>new</mark> words',
  '<PullQuote>words</PullQuote>',
  '<PullQuote\n  cite="x"\n>\n  words\n</PullQuote>',
  '<Factbox title="x">\nwords\n- list\n</Factbox>',
  '<Figure src="a"\n  alt="b" />',
  '{1}',
  '<Timeline>\n<Event date="1">a</Event>\n<Event date="2">b</Event>\n</Timeline>',
  '- [ ] task\n- [x] done',
  '- \n- empty',
  '`code\nspan`',
  '**bold *both***',
  'שלום *עולם*',
  '😀 *a*\u00a0b\u00ad',
  '\\# no',
  '1986\\. A year',
)
const gaps = fc.constantFrom('\n\n', '\n\n', '\n\n\n\n', '\n \t\n', '\n')
const sources = fc
  .record({
    parts: fc.array(fc.tuple(handwritten, gaps), { minLength: 1, maxLength: 6 }),
    lead: fc.constantFrom('', '', '\n', '\n\n', '\ufeff', '  '),
    tail: fc.constantFrom('', '\n', '\n', '\n\n', '  ', ' \n'),
    crlf: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(({ parts, lead, tail, crlf }) => {
    const text = parts.map(([part, gap], index) => (index < parts.length - 1 ? part + gap : part)).join('')
    return (lead + text + tail).replace(/\n/g, crlf)
  })

function open(source: string): OpenedBody | undefined {
  try {
    return readDocument(source)
  } catch {
    return undefined
  }
}

function expectSame(source: string, written: ProseDocument): void {
  expect(normalizeDocument(readDocument(source).document)).toEqual(normalizeDocument(written))
}

test('a body that nobody edited is saved with the same bytes, however it was written', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const opened = open(source)
      if (!opened) return
      expect(printDocument(opened.document, opened)).toBe(source)
      expect(JSON.stringify(opened.document)).not.toContain('\\r')
    }),
    { numRuns: all },
  )
}, 600_000)

test('a body that the desk printed opens and is saved with the same bytes', () => {
  fc.assert(
    fc.property(document, (written) => {
      const opened = readDocument(printDocument(written, emptyBody))
      expect(printDocument(opened.document, opened)).toBe(opened.source)
    }),
    { numRuns },
  )
}, 600_000)

/** The first words of a block, changed; undefined where there are none to change. */
function withOtherWord(given: Block): Block | undefined {
  const edited = structuredClone(given)
  const find = (value: unknown): { text: string } | undefined => {
    if (Array.isArray(value)) return value.map(find).find((found) => found !== undefined)
    if (typeof value !== 'object' || value === null) return undefined
    if ('type' in value && value.type === 'text') return value as unknown as { text: string }
    return 'content' in value ? find(value.content) : undefined
  }
  const words = find(edited)
  if (!words) return undefined
  words.text = `Eel ${words.text}`
  return edited
}

test('an edit in one block leaves the bytes of every other, says what was written, and can be undone', () => {
  let edits = 0
  fc.assert(
    fc.property(sources, fc.nat(), (source, lot) => {
      const opened = open(source)
      const index = lot % Math.max(1, opened?.document.content.length ?? 1)
      const changed = opened?.document.content[index]
      const edited = changed && withOtherWord(changed)
      if (!opened || !edited) return
      edits++
      const content = opened.document.content.with(index, edited)
      const saved = printDocument({ type: 'doc', content }, opened)
      expectSame(saved, { type: 'doc', content })
      let from = 0
      opened.spans.forEach(({ start, end }, other) => {
        if (other === index) return
        const place = saved.indexOf(source.slice(start, end), from)
        expect(place).toBeGreaterThanOrEqual(from)
        from = place + end - start
      })
      expect(printDocument(opened.document, opened)).toBe(source)
    }),
    { numRuns: runs },
  )
  expect(edits).toBeGreaterThan(runs / 10)
}, 600_000)

test('blocks that are moved, taken out and put in keep every word', () => {
  fc.assert(
    fc.property(sources, fc.array(fc.tuple(fc.nat(), fc.option(block, { freq: 4 }))), (source, order) => {
      const opened = open(source)
      if (!opened || opened.document.content.length === 0) return
      const { content } = opened.document
      const moved = order.map(([lot, other]) => other ?? (content[lot % content.length] as Block))
      // Reference links without their definition, or notes that come to have one, are another text.
      if (/\]:/.test(source) || moved.some(({ type }) => type === 'opaque' || type === 'footnoteDefinition')) return
      const written: ProseDocument = { type: 'doc', content: moved }
      expectSame(printDocument(written, opened), written)
    }),
    { numRuns: runs },
  )
}, 600_000)
