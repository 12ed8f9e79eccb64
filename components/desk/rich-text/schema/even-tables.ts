import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { adopting } from '../adopt'

/**
 * Evens out the tables that an edit touched, for instance a deletion across cells: rows of one length, headers in the
 * first row and nowhere else, and the first row's alignment in each column.
 */
export function evenTables(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
): Transaction | null {
  if (!transactions.some((transaction) => transaction.docChanged)) return null
  // What was opened or adopted is shown as it is; only the writer's own edits are evened out.
  if (transactions.some((transaction) => transaction.getMeta(adopting))) return null
  const known = new Set(before.doc.children)
  const { tr } = after
  after.doc.forEach((block, offset) => {
    if (known.has(block)) return
    if (block.type.name === 'table') evenOut(block, offset, tr)
    else if (!block.isTextblock) {
      block.descendants((node, at) => {
        if (node.type.name === 'table') evenOut(node, offset + 1 + at, tr)
        return !node.isTextblock && node.type.name !== 'table'
      })
    }
  })
  return tr.docChanged ? tr : null
}

function evenOut(table: Node, at: number, tr: Transaction): void {
  const { tableHeader, tableCell, tableRow } = table.type.schema.nodes
  if (!tableHeader || !tableCell || !tableRow) return
  const aligns = table.child(0).children.map((cell) => cell.attrs.align as string | null)
  const columns = Math.max(...table.children.map((row) => row.childCount))
  const rows = table.children.map((row, index) => {
    const type = index === 0 ? tableHeader : tableCell
    const cells = Array.from({ length: columns }, (_, column) => {
      const cell = row.maybeChild(column)
      const attrs = { align: aligns[column] ?? null }
      if (!cell) return type.createAndFill(attrs)
      return cell.type === type && cell.attrs.align === attrs.align ? cell : type.create(attrs, cell.content)
    })
    return tableRow.create(null, cells as Node[])
  })
  const start = tr.mapping.map(at + 1)
  rows.forEach((row, index) => {
    const old = table.child(index)
    if (row.eq(old)) return
    const from = start + rows.slice(0, index).reduce((sum, one) => sum + one.nodeSize, 0)
    tr.replaceWith(from, from + old.nodeSize, row)
  })
}
