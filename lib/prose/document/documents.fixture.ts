import fc from 'fast-check'
import type { Block, Inline, ListItem, Mark, OpenedBody, ProseDocument, TableCell, TextNode } from './document'

// Pieces that mean something to Markdown, so that chance builds traps and not only noise.
const nasty = fc.constantFrom(
  'rain',
  'a',
  'b',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\u00ad',
  '\u200d',
  '👩‍👧',
  '😀',
  'שלום',
  'Ω',
  '水',
  '*',
  '**',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '{',
  '}',
  '{x}',
  '<',
  '>',
  '<b>',
  '</b>',
  '[',
  ']',
  '[a]',
  '[^1]',
  '[^9]',
  '(',
  ')',
  '](',
  '](x)',
  '!',
  '![',
  '#',
  '# ',
  '## a',
  '-',
  '- ',
  '---',
  '--',
  '+ ',
  '+',
  '1. ',
  '1) ',
  '1984. ',
  '12',
  '=',
  '===',
  '|',
  '| - |',
  ':-',
  '\\',
  '&',
  '&amp;',
  '&#35;',
  '&nbsp',
  ':',
  '.',
  ',',
  '"',
  "'",
  '“',
  '”',
  'import ',
  'export ',
  'https://example.org',
  'http://a.b/c_d*e)',
  'www.a.org',
  'www.',
  'https:',
  '//',
  'a@b.org',
  '@',
  'mailto:',
  'snake_case',
  'a*b',
  '\ufeff',
  '[ ] ',
  '[x] ',
  '\n',
  '~~~',
  '```',
  '$',
  '%',
  '/',
  '<!--',
)
const words = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('The river rose', 'nobody was hurt', 'at noon', 'so it goes.') },
  { weight: 4, arbitrary: fc.array(nasty, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const hrefs = fc.constantFrom(
  '/a',
  'https://example.org/x_(y)',
  'https://a.b/?q=1&amp;x=*',
  '',
  '#n',
  'a b',
  '/a)b',
  '<',
  'mailto:a@b.org',
  '\\',
  '/|',
)
const titles = fc.constantFrom(null, 'Title', 'a "b" \\', "it's *x* | y")
const bold: Mark = { type: 'bold' }
const italic: Mark = { type: 'italic' }
const strike: Mark = { type: 'strike' }
const code: Mark = { type: 'code' }
const link = fc.record({ href: hrefs, title: titles }).map((attrs): Mark => ({ type: 'link', attrs }))
const marks = fc
  .record({
    link: fc.option(link, { freq: 5 }),
    kinds: fc.subarray([bold, italic, strike]),
    code: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ link: address, kinds, code: lot }): Mark[] => [
    ...(address ? [address] : []),
    ...kinds,
    ...(lot === 0 ? [code] : []),
  ])
const someMarks = fc.oneof({ weight: 2, arbitrary: fc.constant<Mark[]>([]) }, { weight: 3, arbitrary: marks })

const raws = fc.constantFrom(
  '<mark>new</mark>',
  '<br />',
  '<sub>2</sub>',
  '![A quay](/media/quay.webp)',
  '<abbr title="a|b">x *y*</abbr>',
  '<b>*x*</b>',
)
/** Any inline, with any marks. */
export const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({ text: words, marks: someMarks })
      .map(({ text, marks: on }): Inline => ({ type: 'text', text, marks: on })),
  },
  { weight: 2, arbitrary: someMarks.map((on): Inline => ({ type: 'softBreak', marks: on })) },
  { weight: 1, arbitrary: someMarks.map((on): Inline => ({ type: 'hardBreak', marks: on })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ label: fc.constantFrom('1', 'visit', 'none'), on: someMarks })
      .map(({ label, on }): Inline => ({ type: 'footnoteReference', attrs: { label }, marks: on })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ source: raws, on: someMarks })
      .map(({ source, on }): Inline => ({ type: 'rawInline', attrs: { source }, marks: on })),
  },
)
/** The words of a paragraph. */
export const inlines = fc.array(inline, { maxLength: 6 })

const paragraph = inlines.map((content): Block => ({ type: 'paragraph', content }))
const heading = fc
  .record({ level: fc.constantFrom(2 as const, 3 as const, 4 as const), content: inlines })
  .map(({ level, content }): Block => ({ type: 'heading', attrs: { level }, content }))
const codeText = fc.array(
  fc.constantFrom('let a', '\n', '\n\n', '```', '~~~', '  ', '\t', '{', '<', '> ', '- ', '`', '\\'),
  { maxLength: 6 },
)
const codeBlock = fc
  .record({
    language: fc.constantFrom(null, 'js', 'c++', 'a`b', '~x', 'a&amp;', '{x}'),
    meta: fc.constantFrom(null, '{1,3}', 'title="a b"', '`', 'a\\*'),
    text: codeText,
  })
  .map(
    ({ language, meta, text }): Block => ({
      type: 'codeBlock',
      attrs: { language, meta },
      ...(text.length > 0 ? { content: [{ type: 'text', text: text.join('') }] as [TextNode] } : {}),
    }),
  )
const cell = fc
  .record({ content: inlines, align: fc.constantFrom(null, 'left' as const, 'center' as const, 'right' as const) })
  .map(
    ({ content, align }): TableCell => ({
      type: 'tableCell',
      attrs: { align },
      content: [{ type: 'paragraph', content }],
    }),
  )
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows): Block => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) }))
const rule = fc.constant<Block>({ type: 'horizontalRule' })
const figure = fc.constant<Block>({
  type: 'component',
  attrs: {
    name: 'Figure',
    attributes: [
      { name: 'src', source: '"/media/quay.webp"' },
      { name: 'alt', source: '"A *quay* {here}"' },
      { name: 'wide', source: null },
    ],
  },
})
const chart = fc.constant<Block>({
  type: 'component',
  attrs: { name: 'Chart', attributes: [{ name: 'rows', source: '{[["2024", 31], ["2025", 44]]}' }] },
})
const pullQuote = inlines.map(
  (content): Block => ({
    type: 'textComponent',
    attrs: { name: 'PullQuote', attributes: [{ name: 'cite', source: '"x"' }] },
    content,
  }),
)

const nested = fc.letrec<{ block: Block; item: ListItem }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 2 })
  const items = fc.array(tie('item'), { minLength: 1, maxLength: 2 })
  return {
    block: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'blocks' },
      { weight: 6, arbitrary: paragraph },
      { weight: 1, arbitrary: heading },
      { weight: 1, arbitrary: codeBlock },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: rule },
      { weight: 1, arbitrary: figure },
      { weight: 1, arbitrary: chart },
      { weight: 1, arbitrary: pullQuote },
      { weight: 2, arbitrary: blocks.map((content): Block => ({ type: 'blockquote', content })) },
      {
        weight: 3,
        arbitrary: fc
          .record({ spread: fc.boolean(), content: items })
          .map(({ spread, content }): Block => ({ type: 'bulletList', attrs: { spread }, content })),
      },
      {
        weight: 2,
        arbitrary: fc
          .record({ spread: fc.boolean(), start: fc.constantFrom(0, 1, 1, 1, 7, 99), content: items })
          .map(({ spread, start, content }): Block => ({ type: 'orderedList', attrs: { start, spread }, content })),
      },
      {
        weight: 1,
        arbitrary: blocks.map(
          (content): Block => ({
            type: 'blockComponent',
            attrs: { name: 'Factbox', attributes: [{ name: 'title', source: '"Facts"' }] },
            content,
          }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(
            blocks.map(
              (content): Block => ({
                type: 'blockComponent',
                attrs: { name: 'Event', attributes: [{ name: 'date', source: '"1986"' }] },
                content,
              }),
            ),
            { minLength: 1, maxLength: 2 },
          )
          .map((content): Block => ({ type: 'blockComponent', attrs: { name: 'Timeline', attributes: [] }, content })),
      },
    ),
    item: fc
      .record({ spread: fc.boolean(), checked: fc.constantFrom(null, null, true, false), content: blocks })
      .map(({ spread, checked, content }): ListItem => ({ type: 'listItem', attrs: { spread, checked }, content })),
  }
})

const note = fc
  .record({ label: fc.constantFrom('1', 'visit'), content: fc.array(nested.block, { minLength: 1, maxLength: 2 }) })
  .map(({ label, content }): Block => ({ type: 'footnoteDefinition', attrs: { label }, content }))
const opaque = fc
  .constantFrom('# Headline', '{1 + 1}', '[ref]: /b', '<section>\nx\n</section>', '##### Small')
  .map((source): Block => ({ type: 'opaque', attrs: { source } }))

/** A top-level block of any kind. */
export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 9, arbitrary: nested.block },
  { weight: 1, arbitrary: note },
  { weight: 1, arbitrary: opaque },
)

/** A document of any blocks, as an editor might hold it: not in its normal form. */
export const document: fc.Arbitrary<ProseDocument> = fc
  .array(block, { maxLength: 2 })
  .map((content) => ({ type: 'doc', content }))

/** A new article's body, before anything is written. */
export const emptyBody: OpenedBody = { source: '', document: { type: 'doc', content: [] }, spans: [] }
