import { Annotation, type EditorState, Transaction, type TransactionSpec } from '@codemirror/state'
import { replaceLineEndings } from './line-endings'

const adopted = Annotation.define<boolean>()

/** Another text in place of this one, with the caret between the words where it was. Not an edit, and not undone. */
export function adoption(state: EditorState, text: string): TransactionSpec {
  const insert = state.toText(text)
  const [older, newer] = [state.doc.toString(), insert.toString()]
  const shorter = Math.min(older.length, newer.length)
  let start = 0
  while (start < shorter && older[start] === newer[start]) start += 1
  let end = 0
  while (end < shorter - start && older.at(-1 - end) === newer.at(-1 - end)) end += 1
  return {
    changes: { from: start, to: older.length - end, insert: insert.slice(start, newer.length - end) },
    effects: replaceLineEndings(text),
    annotations: [adopted.of(true), Transaction.addToHistory.of(false)],
  }
}

/** Whether a change was such a replacement, and nobody's typing. */
export function isAdoption(transaction: Transaction): boolean {
  return transaction.annotation(adopted) === true
}
