import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'

/** A block and where it stands. */
export interface BlockPlace {
  node: Node
  at: number
}

/** The top-level block that the caret is in, or that is selected. */
export function topBlock(state: EditorState): BlockPlace | undefined {
  const { $from } = state.selection
  const at = $from.depth > 0 ? $from.before(1) : $from.pos
  const node = state.doc.nodeAt(at)
  return node ? { node, at } : undefined
}

/** Blocks that are moved within what holds them, from the innermost to the outermost. */
function movable(state: EditorState): { $at: ResolvedPos; node: Node }[] {
  const { selection, doc } = state
  const { $from } = selection
  const selected = selection instanceof NodeSelection && selection.node.isBlock
  const places = selected ? [{ $at: $from, node: selection.node }] : []
  for (let depth = $from.depth; depth > 0; depth--) {
    const holder = $from.node(depth - 1).type.name
    if (!['tableRow', 'table', 'tableCell', 'tableHeader'].includes(holder)) {
      places.push({ $at: doc.resolve($from.before(depth)), node: $from.node(depth) })
    }
  }
  return places
}

/** Moves the block past its neighbour: an item in its list, an event in its timeline, at their edges the whole. */
export const moveBlock =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const place = movable(state).find(({ $at }) => {
      const index = $at.index() + step
      return index >= 0 && index < $at.parent.childCount
    })
    if (!place) return false
    if (!dispatch) return true
    const { $at, node } = place
    const neighbour = $at.parent.child($at.index() + step)
    const target = step === 1 ? $at.pos + neighbour.nodeSize : $at.pos - neighbour.nodeSize
    const { tr, selection } = state
    tr.delete($at.pos, $at.pos + node.nodeSize).insert(target, node)
    const shift = target - $at.pos
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + shift)
        : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
    )
    dispatch(tr.scrollIntoView())
    return true
  }

/** The block that a command for whole blocks is about: what is selected, an item of a list, else the top-level block. */
function subject(state: EditorState): BlockPlace | undefined {
  const { selection } = state
  if (selection instanceof NodeSelection && selection.node.isBlock) return { node: selection.node, at: selection.from }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === 'listItem' && $from.node(depth - 1).childCount > 1) return { node, at: $from.before(depth) }
  }
  return topBlock(state)
}

/** Takes the block away. */
export const deleteBlock: Command = (state, dispatch) => {
  const place = subject(state)
  if (!place) return false
  if (!dispatch) return true
  const { tr } = state
  const end = place.at + place.node.nodeSize
  const alone = state.doc.childCount === 1 && state.doc.firstChild === place.node
  if (alone) tr.replaceWith(place.at, end, state.schema.nodes.paragraph?.create() ?? [])
  else tr.delete(place.at, end)
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(place.at, tr.doc.content.size)), 1))
  dispatch(tr.scrollIntoView())
  return true
}

/** Puts the same block once more below. */
export const duplicateBlock: Command = (state, dispatch) => {
  const place = subject(state)
  if (!place) return false
  dispatch?.(state.tr.insert(place.at + place.node.nodeSize, place.node).scrollIntoView())
  return true
}

/** Selects the innermost block around the caret that can be selected, so that keys are about the whole of it. */
export const selectBlock: Command = (state, dispatch) => {
  const { selection } = state
  const { $from } = selection
  const from = selection instanceof NodeSelection ? $from.depth : $from.depth
  for (let depth = from; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === 'tableRow' || /^table(Cell|Header)$/.test(node.type.name)) continue
    if (!NodeSelection.isSelectable(node)) continue
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before(depth))))
    return true
  }
  return false
}

/** A paragraph below the top-level block, with the caret in it: the way out of a table, a quotation, a component. */
export const paragraphBelow: Command = (state, dispatch) => {
  const place = topBlock(state)
  const paragraph = state.schema.nodes.paragraph?.create()
  if (!place || !paragraph) return false
  const at = place.at + place.node.nodeSize
  if (dispatch) {
    const { tr } = state
    tr.insert(at, paragraph)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView())
  }
  return true
}

/** Puts a block where the caret is: in place of an empty paragraph, else after the innermost block that may have it after it. */
export function insertBlock(
  make: (state: EditorState) => Node | undefined,
  { mayHold, done }: { mayHold?: ($from: ResolvedPos, depth: number) => boolean; done?: (at: number) => void } = {},
): Command {
  return (state, dispatch) => {
    const node = make(state)
    const { selection } = state
    const { $from } = selection
    if (!node) return false
    for (let depth = $from.depth; depth >= 0; depth--) {
      const holder = $from.node(depth)
      if (/^(bulletList|orderedList|table|tableRow)$/.test(holder.type.name)) continue
      if (mayHold && !mayHold($from, depth)) continue
      const index = depth === $from.depth ? $from.index(depth) : $from.indexAfter(depth)
      const child = depth < $from.depth ? $from.node(depth + 1) : undefined
      const empty = child?.type.name === 'paragraph' && child.content.size === 0
      if (!holder.canReplaceWith(empty ? index - 1 : index, index, node.type)) continue
      if (!dispatch) return true
      const end = child ? $from.after(depth + 1) : selection.to
      const at = empty ? $from.before(depth + 1) : end
      const { tr } = state
      tr.replaceWith(at, end, node)
      if (node.isAtom && NodeSelection.isSelectable(node)) tr.setSelection(NodeSelection.create(tr.doc, at))
      else tr.setSelection(Selection.near(tr.doc.resolve(at + 1)))
      dispatch(tr.scrollIntoView())
      done?.(at)
      return true
    }
    return false
  }
}
