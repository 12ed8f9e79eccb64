import { type Node, Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adoptDocument } from './adopt'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*' },
    heading: { group: 'block', content: 'text*', attrs: { level: { default: 2 } } },
    quote: { group: 'block', content: 'block+' },
    text: {},
  },
})
const page = (...paragraphs: string[]) =>
  schema.node(
    'doc',
    null,
    paragraphs.map((words) => schema.node('paragraph', null, words ? [schema.text(words)] : [])),
  )

// As Markdown: neither the spaces at the edges of a paragraph nor an empty one are written.
const written = (doc: Node) =>
  doc.children.map((block) => {
    if (block.type.name !== 'paragraph') return JSON.stringify(block)
    return block.textContent.trim() || null
  })
const become = (state: EditorState, other: Node) => state.apply(adoptDocument(state, other, written))
/** The text with the caret in it. */
const withCaret = ({ doc, selection: { from } }: EditorState) =>
  `${doc.textBetween(0, from, '/')}|${doc.textBetween(from, doc.content.size, '/')}`

test('the caret stays in its word when a merge changes the paragraph before it', () => {
  const doc = page('The harbour fills.', 'Sailors learn the rhythm.')
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 30) })
  const after = become(state, page('The harbour fills twice a day.', 'Sailors learn the rhythm.'))
  const { $from } = after.selection
  expect($from.parent.textBetween(0, $from.parentOffset)).toBe(
    state.selection.$from.parent.textBetween(0, state.selection.$from.parentOffset),
  )
})

test('the caret stays in its place when other words of its own paragraph change', () => {
  const doc = page('Sailors learn the rhythm.')
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 9) })
  const after = become(state, page('Sailors learn the old rhythm.'))
  expect(after.selection.from).toBe(9)
})

test('a merge leaves the space after the last word, where the next one will be typed', () => {
  const doc = page('It left at noon. ', 'The captain rang.')
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 18) })
  expect(withCaret(become(state, page('It left at noon.', 'The captain rang twice.')))).toBe(
    'It left at noon. |/The captain rang twice.',
  )
})

test('a merge leaves the paragraph that was just begun, and the caret in it', () => {
  const doc = page('It left at noon.', '', 'The captain rang.', 'Nobody waved.')
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 19) })
  const other = page('Fog.', 'It left at noon.', 'The captain rang twice.', 'Gulls.', 'Nobody waved.')
  expect(withCaret(become(state, other))).toBe('Fog./It left at noon./|/The captain rang twice./Gulls./Nobody waved.')
})

test('a text of which nothing is left keeps a line to write in', () => {
  const state = EditorState.create({ doc: page('It left at noon.', 'The captain rang.') })
  expect(become(state, page('')).doc.toJSON()).toEqual(page('').toJSON())
})

test('every text becomes the other one, and nothing is replaced where they are equal', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 })
  const block = fc.record({
    kind: fc.constantFrom('paragraph', 'heading', 'quote'),
    words,
    level: fc.constantFrom(2, 3),
  })
  const document = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) =>
    schema.node(
      'doc',
      null,
      blocks.map(({ kind, words, level }) => {
        const text = words ? [schema.text(words)] : []
        if (kind === 'heading') return schema.node('heading', { level }, text)
        const paragraph = schema.node('paragraph', null, text)
        return kind === 'quote' ? schema.node('quote', null, [paragraph]) : paragraph
      }),
    ),
  )
  fc.assert(
    fc.property(document, document, (mine, theirs) => {
      const state = EditorState.create({ doc: mine })
      const said = (doc: Node) => written(doc).filter((text) => text !== null)
      expect(said(become(state, theirs).doc)).toEqual(said(theirs))
      expect(adoptDocument(state, mine, written).docChanged).toBe(false)
    }),
    { numRuns: 500 },
  )
})
