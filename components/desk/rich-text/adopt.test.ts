import { Schema } from '@tiptap/pm/model'
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

test('the caret stays in its word when a merge changes the paragraph before it', () => {
  const doc = page('The harbour fills.', 'Sailors learn the rhythm.')
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 30) })
  const after = state.apply(adoptDocument(state, page('The harbour fills twice a day.', 'Sailors learn the rhythm.')))
  const { $from } = after.selection
  expect($from.parent.textBetween(0, $from.parentOffset)).toBe(
    state.selection.$from.parent.textBetween(0, state.selection.$from.parentOffset),
  )
})

test('the caret stays in its place when other words of its own paragraph change', () => {
  const doc = page('Sailors learn the rhythm.')
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 9) })
  const after = state.apply(adoptDocument(state, page('Sailors learn the old rhythm.')))
  expect(after.selection.from).toBe(9)
})

test('every text becomes exactly the other one, and nothing is replaced where they are equal', () => {
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
      expect(state.apply(adoptDocument(state, theirs)).doc.toJSON()).toEqual(theirs.toJSON())
      expect(adoptDocument(state, mine).docChanged).toBe(false)
    }),
    { numRuns: 500 },
  )
})
