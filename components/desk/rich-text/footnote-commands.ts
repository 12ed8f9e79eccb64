import type { Node } from '@tiptap/pm/model'
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state'

/** A label that no footnote has yet: the next number. */
export function freeLabel(doc: Node): string {
  const taken = new Set<string>()
  doc.descendants((node) => {
    if (/^footnote/.test(node.type.name)) taken.add(String(node.attrs.label))
  })
  let number = 1
  while (taken.has(String(number))) number++
  return String(number)
}

/** Puts a footnote's mark at the caret and its text at the end, where the caret goes on. */
export const insertFootnote: Command = (state, dispatch) => {
  const { footnoteReference, footnoteDefinition, paragraph } = state.schema.nodes
  const { $to } = state.selection
  if (!footnoteReference || !footnoteDefinition || !paragraph) return false
  if (!$to.parent.inlineContent || $to.parent.type.spec.code) return false
  if (!dispatch) return true
  const label = freeLabel(state.doc)
  const { tr } = state
  tr.insert($to.pos, footnoteReference.create({ label }))
  const end = tr.doc.content.size
  tr.insert(end, footnoteDefinition.create({ label }, paragraph.create()))
  dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 2)).scrollIntoView())
  return true
}

/** From a footnote's mark to its text, or from the text back to its mark. */
export const followFootnote: Command = (state, dispatch) => {
  const { selection, doc } = state
  const { $from } = selection
  const mark = [selection instanceof NodeSelection ? selection.node : null, $from.nodeBefore, $from.nodeAfter].find(
    (node) => node?.type.name === 'footnoteReference',
  )
  let label = mark?.attrs.label
  for (let depth = $from.depth; !mark && depth > 0; depth--) {
    if ($from.node(depth).type.name === 'footnoteDefinition') label = $from.node(depth).attrs.label
  }
  if (label === undefined) return false
  const wanted = mark ? 'footnoteDefinition' : 'footnoteReference'
  let found: number | undefined
  doc.descendants((node, at) => {
    if (found === undefined && node.type.name === wanted && node.attrs.label === label) found = at
    return found === undefined
  })
  if (found === undefined) return false
  const place = TextSelection.near(doc.resolve(mark ? found + 1 : found + 1))
  dispatch?.(state.tr.setSelection(place).scrollIntoView())
  return true
}
