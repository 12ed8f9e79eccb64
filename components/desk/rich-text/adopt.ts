import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

/** Marks the transaction that brings another text in: no edit of the writer's. */
export const adopting = 'adopt'

/**
 * The change from the text on screen to another one, in which only what differs is replaced, so that the caret stays
 * where it is in all the rest. It is no step of the writer's, and undoing does not take it back.
 */
export function adoptDocument(state: EditorState, wanted: Node): Transaction {
  const { tr, doc } = state
  tr.setMeta(adopting, true).setMeta('addToHistory', false)
  const before = doc.children
  const after = wanted.children
  let head = 0
  while (head < before.length && head < after.length && before[head]?.eq(after[head] as Node)) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before.at(-1 - tail)?.eq(after.at(-1 - tail) as Node)) tail++
  const old = before.slice(head, before.length - tail)
  const fresh = after.slice(head, after.length - tail)
  const start = before.slice(0, head).reduce((sum, block) => sum + block.nodeSize, 0)
  if (old.length !== fresh.length) {
    const end = start + old.reduce((sum, block) => sum + block.nodeSize, 0)
    return fresh.length > 0 ? tr.replaceWith(start, end, fresh) : tr.delete(start, end)
  }
  let at = start
  old.forEach((block, index) => {
    const next = fresh[index] as Node
    if (!block.eq(next)) replaceBlock(tr, at, block, next)
    at += next.nodeSize
  })
  return tr
}

/** In a paragraph only the words that differ are replaced, since the caret may be among the others. */
function replaceBlock(tr: Transaction, at: number, block: Node, next: Node): void {
  const start = block.isTextblock && block.sameMarkup(next) ? block.content.findDiffStart(next.content) : null
  const end = start === null ? null : block.content.findDiffEnd(next.content)
  if (start === null || !end) {
    tr.replaceWith(at, at + block.nodeSize, next)
    return
  }
  // In repeated letters the two searches may overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(at + 1 + start, at + 1 + end.a + overlap, next.slice(start, end.b + overlap))
}
