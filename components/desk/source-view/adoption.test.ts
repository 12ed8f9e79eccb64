import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adoption, isAdoption } from './adoption'
import { exactText, keepLineEndings } from './line-endings'

const open = (text: string) => EditorState.create({ doc: text, extensions: [history(), keepLineEndings(text)] })
const body = fc
  .array(fc.constantFrom('Rain', ' fell', '\r', '\n', '\r\n', '🌊', '🌧'), { maxLength: 20 })
  .map((parts) => parts.join(''))

test('another text is shown to the byte, whatever stood there before', () => {
  fc.assert(
    fc.property(body, body, (older, newer) => {
      const state = open(older)
      expect(exactText(state.update(adoption(state, newer)).state)).toBe(newer)
    }),
  )
})

test('the caret stays at its words when a paragraph is merged in before them', () => {
  const state = EditorState.create({ doc: 'One\n\nTwo', selection: { anchor: 6 } })
  const after = state.update(adoption(open('One\n\nTwo'), 'One\n\nNew\n\nTwo')).state
  expect(after.sliceDoc(after.selection.main.head)).toBe('wo')
})

test('undoing takes back the writer’s own words, and not those that were merged in', () => {
  let state = open('One\n\nTwo')
  state = state.update({ changes: { from: 3, insert: ' more' } }).state
  const transaction = state.update(adoption(state, 'One more\n\nTwo\n\nTheirs'))
  expect(isAdoption(transaction)).toBe(true)
  state = transaction.state
  undo({ state, dispatch: ({ state: undone }) => (state = undone) })
  expect(exactText(state)).toBe('One\n\nTwo\n\nTheirs')
})
