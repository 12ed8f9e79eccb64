import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { align } from '@/lib/prose/document/align'

/** Marks the transaction that brings another text in: no edit of the writer's. */
export const adopting = 'adopt'

/**
 * The change from the text on screen to another one, in which only what differs is replaced, so that the caret stays
 * where it is in all the rest. It is no step of the writer's, and undoing does not take it back.
 *
 * @param written what each block of a text is in the file; null for one of which nothing is written. The space after the
 * last word and the paragraph just begun are in no file, and a caret that stands there goes on from there.
 */
export function adoptDocument(state: EditorState, wanted: Node, written: Written): Transaction {
  const { tr } = state
  tr.setMeta(adopting, true).setMeta('addToHistory', false)
  const before = placed(state.doc, written)
  const after = placed(wanted, written)
  const said = (blocks: readonly Placed[]) => blocks.map(({ text }) => text)
  let [from, start] = [0, 0]
  for (const [to, end] of [...align(said(before), said(after)), [before.length, after.length] as const]) {
    const above = before[from - 1]
    replaceBlocks(tr, above ? above.at + above.node.nodeSize : 0, before.slice(from, to), after.slice(start, end))
    from = to + 1
    start = end + 1
  }
  return tr
}

export type Written = (doc: Node) => (string | null)[]

interface Placed {
  node: Node
  at: number
  text: string
}

function placed(doc: Node, written: Written): Placed[] {
  const texts = written(doc)
  const blocks: Placed[] = []
  doc.forEach((node, at, index) => {
    const text = texts[index] ?? null
    if (text !== null) blocks.push({ node, at, text })
  })
  return blocks
}

/** Puts blocks in place of others, or, where there are none, at a place; all of these as they were in the state. */
function replaceBlocks(tr: Transaction, place: number, old: readonly Placed[], fresh: readonly Placed[]): void {
  // What was put in before stands above.
  const now = (at: number) => tr.mapping.map(at, 1)
  if (old.length === fresh.length) {
    for (const [index, { node, at }] of old.entries()) replaceBlock(tr, now(at), node, (fresh[index] as Placed).node)
    return
  }
  const at = old[0]?.at ?? place
  const nodes = fresh.map(({ node }) => node)
  // A text of which nothing is left keeps a line to write in.
  if (nodes.length === 0 && old.length > 0 && tr.doc.childCount === old.length)
    nodes.push(tr.doc.type.schema.node('paragraph'))
  if (nodes.length > 0) tr.insert(now(at), nodes)
  for (const { node, at } of old) tr.delete(now(at), now(at) + node.nodeSize)
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
