import { expect, test } from 'vitest'
import type { Block, Inline, Mark, ProseDocument } from './document'
import { emptyBody } from './documents.fixture'
import { normalizeDocument, sameDocument } from './normalize-document'
import { printDocument } from './print-document'
import { readDocument } from './read-document'

const doc = (...content: Block[]): ProseDocument => ({ type: 'doc', content })
const text = (words: string, ...marks: Mark['type'][]): Inline => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type }) as Mark),
})
const paragraph = (...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  content: content.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
})
const print = (...content: Block[]) => printDocument(doc(...content), emptyBody)

/** What stands in the file when one word of an opened body is another. */
function edit(source: string, from: string, to: string): string {
  const opened = readDocument(source)
  const edited: ProseDocument = JSON.parse(JSON.stringify(opened.document).replace(from, to))
  expect(edited).not.toEqual(opened.document)
  const saved = printDocument(edited, opened)
  expect(sameDocument(readDocument(saved).document, edited)).toBe(true)
  return saved
}

const types = (source: string) => readDocument(source).document.content.map(({ type }) => type)

test('words that look like Markdown or JSX stay words', () => {
  for (const words of [
    '# no heading',
    '1. no list',
    '- no list',
    '+ no list',
    '* no list',
    '> no quotation',
    '--- ',
    '***',
    '| a | b |',
    '~~no~~',
    '~~~',
    '```',
    '[^1]',
    '[^1]: x',
    '[a]: /b',
    '&amp;',
    '&#35;',
    '{1 + 1}',
    '<b>',
    'a < b',
    '</p>',
    '<!-- no -->',
    'a *b* c',
    '_b_',
    'snake_case',
    '![a](b)',
    '[a](b)',
    '\\*',
    'a\\',
    'import a from "b"',
    'export const a = 1',
    '[ ] no task',
    'Setext\n===',
    'Setext\n---',
    'a\n| - |',
    'www.',
    'https://',
    '`',
    ':',
  ]) {
    const written = doc(paragraph(words))
    expect(normalizeDocument(readDocument(print(paragraph(words))).document), words).toEqual(normalizeDocument(written))
  }
})

test('plain words are not escaped', () => {
  const words = 'He said: “snake_case & 3 * 4 [sic] costs $5 – 10% (net)!” #1 a_b ~20 @desk 1984. So | it; goes?'
  expect(print(paragraph(words))).toBe(`${words}\n`)
})

test('a bare address becomes the link that readers would get anyway', () => {
  const [block] = normalizeDocument(doc(paragraph('See https://example.org/a, and so on'))).content
  expect(block).toMatchObject({
    content: [{}, { marks: [{ type: 'link', attrs: { href: 'https://example.org/a' } }] }, {}],
  })
  expect(edit('See https://example.org/a, she said.\n', 'she', 'he')).toBe('See https://example.org/a, he said.\n')
})

test('a mark inside a word is kept, and so are marks that touch', () => {
  expect(print(paragraph('un', text('believ', 'italic'), 'able'))).toBe('un*believ*able\n')
  const touching = [text('“a”', 'bold'), text('b', 'italic'), text('c', 'bold', 'italic'), text('d', 'strike')]
  expect(sameDocument(readDocument(print(paragraph(...touching))).document, doc(paragraph(...touching)))).toBe(true)
})

test('spaces at the edges of marks move out of them', () => {
  expect(print(paragraph('a', text(' bold ', 'bold'), 'b', text(' ', 'italic'), text('\u00a0c', 'strike')))).toBe(
    'a **bold** b \u00a0~~c~~\n',
  )
})

test('both kinds of hard break are kept when the line is edited', () => {
  expect(edit('One  \ntwo\n', 'two', 'three')).toBe('One  \nthree\n')
  expect(edit('One\\\ntwo\n', 'two', 'three')).toBe('One\\\nthree\n')
})

test('a list keeps its sign, its numbers, its spaces and its looseness', () => {
  expect(edit('* one\n* two\n', 'two', 'three')).toBe('* one\n* three\n')
  expect(edit('7) one\n8) two\n', 'two', 'three')).toBe('7) one\n8) three\n')
  expect(edit('1. one\n1. two\n', 'two', 'three')).toBe('1. one\n1. three\n')
  expect(edit('-   one\n\n    more\n\n-   two\n', 'two', 'three')).toBe('-   one\n\n    more\n\n-   three\n')
  expect(edit('- a\n  1. b\n  2. c\n- [x] d\n', '"c"', '"x"')).toBe('- a\n  1. b\n  2. x\n- [x] d\n')
})

test('lists that follow each other stay two', () => {
  const list = (words: string): Block => ({
    type: 'bulletList',
    attrs: { spread: false },
    content: [{ type: 'listItem', attrs: { spread: false, checked: null }, content: [paragraph(words)] }],
  })
  expect(print(list('a'), list('b'))).toBe('- a\n\n* b\n')
  const opened = readDocument('- a\n\nBetween.\n\n- b\n')
  expect(printDocument(doc(list('a'), list('b')), opened)).toBe('- a\n\n* b\n')
})

test('quotations, footnotes and code keep their ways', () => {
  expect(edit('> one\n>\n> > two\n', 'two', 'three')).toBe('> one\n>\n> > three\n')
  expect(edit('Text.[^a]\n\n[^a]: The note.\n\n    More.\n', 'More', 'Less')).toBe(
    'Text.[^a]\n\n[^a]: The note.\n\n    Less.\n',
  )
  expect(edit('~~~~js {1,3} title="a"\nlet a\n~~~~\n', 'let', 'var')).toBe('~~~~js {1,3} title="a"\nvar a\n~~~~\n')
})

test('a note’s number without its note is words', () => {
  const reference: Inline = { type: 'footnoteReference', attrs: { label: 'gone' } }
  expect(print(paragraph('a', reference))).toBe('a\\[^gone]\n')
  const opened = readDocument('Not a note: [^1]\n')
  const note: Block = { type: 'footnoteDefinition', attrs: { label: '1' }, content: [paragraph('Now.')] }
  const content = [...opened.document.content, note]
  expect(sameDocument(readDocument(printDocument(doc(...content), opened)).document, doc(...content))).toBe(true)
})

test('a padded table stays padded and a tight one tight', () => {
  expect(edit('| Town | Rain |\n| ---- | ---: |\n| Oslo |   31 |\n', 'Oslo', 'Rome')).toBe(
    '| Town | Rain |\n| ---- | ---: |\n| Rome |   31 |\n',
  )
  expect(edit('|a|b|\n|-|:-:|\n|c|d|\n|e|f|\n', '"d"', '"x"')).toBe('|a|b|\n|-|:-:|\n| c | x |\n|e|f|\n')
})

test('a component keeps its lines', () => {
  expect(edit('<PullQuote\n  cite="Ann"\n>\n  One.\n</PullQuote>\n', 'One', 'Two')).toBe(
    '<PullQuote\n  cite="Ann"\n>\n  Two.\n</PullQuote>\n',
  )
  expect(edit('<Event date="1">One.</Event>\n', 'One', 'Two')).toBe('<Event date="1">Two.</Event>\n')
  expect(edit('<Chart rows={[["2024", 31],\n  ["2025", 44]]} kind="bar" />\n', 'bar', 'line')).toBe(
    '<Chart rows={[["2024", 31],\n  ["2025", 44]]} kind="line" />\n',
  )
})

test('what the editor does not know stays as source', () => {
  expect(
    types(
      '# One\n\n[a]: /b\n\n{1}\n\n<div>\nx\n</div>\n\n<Nope />\n\n<Figure {...a} />\n\n<PullQuote>\n- a\n</PullQuote>\n',
    ),
  ).toEqual(Array(7).fill('opaque'))
  expect(types('A <mark>new</mark> ![x](/media/x.webp) line\n\n<PullQuote>words</PullQuote>\n')).toEqual([
    'paragraph',
    'textComponent',
  ])
  expect(edit('See [the *act*][a] now.\n\n[a]: /b\n', 'now', 'here')).toBe('See [the *act*][a] here.\n\n[a]: /b\n')
})

test('escapes, entities and signs of the old text stay as they were on other lines', () => {
  expect(edit('A &mdash; b \\! and __c__\nlast line\n', 'last', 'final')).toBe(
    'A &mdash; b \\! and __c__\nfinal line\n',
  )
})

test('letters of every script come back: hard spaces, soft hyphens, joiners, right to left, emoji', () => {
  const words = 'a\u00a0b so\u00adft 👩\u200d👧 😀 שלום עולם 水\ufeff\u200c'
  expect(print(paragraph(words))).toBe(`${words}\n`)
  expect(normalizeDocument(readDocument(`${words}\n`).document)).toEqual(
    doc({ type: 'paragraph', content: [{ type: 'text', text: words }] }),
  )
})

test('a file with Windows line ends keeps them', () => {
  expect(edit('## Head\r\n\r\none\r\ntwo\r\n\r\n- a\r\n- b\r\n', 'two', 'three')).toBe(
    '## Head\r\n\r\none\r\nthree\r\n\r\n- a\r\n- b\r\n',
  )
})

test('a list that stood right under a paragraph of Windows lines stands apart once it is edited', () => {
  const opened = readDocument('The river rose.\r\n- wide\r\n')
  const item = (...content: Block[]) => ({
    type: 'listItem' as const,
    attrs: { spread: false, checked: null },
    content,
  })
  const inner: Block = { type: 'orderedList', attrs: { start: 0, spread: false }, content: [item(paragraph('!'))] }
  const edited = doc(opened.document.content[0] as Block, {
    type: 'bulletList',
    attrs: { spread: false },
    content: [item(inner)],
  })
  const saved = printDocument(edited, opened)
  expect(saved).toBe('The river rose.\r\n\r\n- 0. !\r\n')
  expect(sameDocument(readDocument(saved).document, edited)).toBe(true)
})

test('code of tabs and hard spaces keeps the spaces around them', () => {
  for (const code of [' \t ', '  \u00a0 ', '   ']) {
    const written = doc(paragraph(text(code, 'code')))
    expect(normalizeDocument(readDocument(printDocument(written, emptyBody)).document)).toEqual(written)
  }
})

test('what TipTap adds is no change', () => {
  const source = 'Words\n\n| a |\n| - |\n| b |\n\n1. one\n'
  const opened = readDocument(source)
  const added = JSON.parse(
    JSON.stringify(opened.document, (_, value) =>
      typeof value === 'object' && value !== null && 'type' in value
        ? { ...value, attrs: { ...value.attrs, colspan: 1, rowspan: 1, colwidth: null, id: 'x' } }
        : value,
    ),
  )
  expect(printDocument({ ...added, content: [...added.content, { type: 'paragraph', content: [] }] }, opened)).toBe(
    source,
  )
})

test('what is typed right after a bare address is no part of it', () => {
  const address: Inline = {
    type: 'text',
    text: 'https://a.example/',
    marks: [{ type: 'link', attrs: { href: 'https://a.example/', title: null } }],
  }
  const note: Inline = { type: 'footnoteReference', attrs: { label: '1' } }
  for (const after of [
    [text(':')],
    [text(': more')],
    [text('!'), note],
    [text(':'), text('b', 'bold')],
    [text('('), note],
  ]) {
    const opened = readDocument('See https://a.example/ now[^1].\n\n[^1]: A note.\n')
    const [, ...rest] = opened.document.content
    const edited = doc(paragraph('See ', address, ...after), ...rest)
    expect(sameDocument(readDocument(printDocument(edited, opened)).document, edited)).toBe(true)
  }
})
