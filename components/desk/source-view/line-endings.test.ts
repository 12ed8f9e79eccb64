import { history, undo } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactText, keepLineEndings, replaceLineEndings } from './line-endings'

const open = (text: string) => EditorState.create({ doc: text, extensions: [history(), keepLineEndings(text)] })
const body = fc
  .array(fc.constantFrom('Rain', ' ', '\r', '\n', '\r\n', '\u2028', '\u00a0', '🌊', '', 'fell'), { maxLength: 40 })
  .map((parts) => parts.join(''))

function undone(state: EditorState): EditorState {
  let after = state
  while (undo({ state: after, dispatch: (transaction) => (after = transaction.state) }));
  return after
}

test('opening a text and reading it back changes no byte, whatever its lines end with', () => {
  fc.assert(
    fc.property(body, (text) => {
      expect(exactText(open(text))).toBe(text)
    }),
  )
})

test('edits that are undone change no byte, also where a line break was deleted', () => {
  const edit = fc.record({ from: fc.nat(50), to: fc.nat(50), insert: fc.constantFrom('', 'x', '\n', 'a\nb') })
  fc.assert(
    fc.property(body, fc.array(edit, { maxLength: 4 }), (text, edits) => {
      let state = open(text)
      for (const { from, to, insert } of edits) {
        const [start = 0, end = 0] = [from, to].map((at) => at % (state.doc.length + 1)).sort((a, b) => a - b)
        state = state.update({ changes: { from: start, to: end, insert: state.toText(insert) } }).state
      }
      expect(exactText(undone(state))).toBe(text)
    }),
  )
})

test('a word changed in one line leaves the ends of the others as they were', () => {
  const state = open('One\r\nTwo\nThree\r\nFour')
  const changed = state.update({ changes: { from: 4, to: 7, insert: 'Deux' } }).state
  expect(exactText(changed)).toBe('One\r\nDeux\nThree\r\nFour')
})

test('a new line ends as most lines of the file do', () => {
  const state = open('One\r\nTwo\r\nThree\n')
  const changed = state.update({ changes: { from: 3, insert: state.toText('\nOne and a half') } }).state
  expect(exactText(changed)).toBe('One\r\nOne and a half\r\nTwo\r\nThree\n')
})

test('a text that replaces the old one brings its own line endings', () => {
  const state = open('One\r\nTwo\nThree\r\n')
  const changes = { from: 0, to: state.doc.length, insert: state.toText('Four\nFive\r\nSix\n') }
  expect(exactText(state.update({ changes, effects: replaceLineEndings('Four\nFive\r\nSix\n') }).state)).toBe(
    'Four\nFive\r\nSix\n',
  )
})
