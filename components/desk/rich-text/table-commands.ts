import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { insertBlock } from './block-commands'

/** The cell that the caret is in. */
interface CellPlace {
  table: Node
  /** Before the table. */
  at: number
  row: number
  column: number
}

/** Where the caret stands in a table; undefined when it is in none. */
export function cellPlace(state: EditorState): CellPlace | undefined {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 2; depth--) {
    const table = $from.node(depth - 2)
    if (table.type.name !== 'table') continue
    return { table, at: $from.before(depth - 2), row: $from.index(depth - 2), column: $from.index(depth - 1) }
  }
}

type Grid = Node[][]

/** Changes the table around the caret as a grid of cells; answering no grid takes the table away. Then the caret lands. */
function reshape(
  change: (grid: Grid, place: CellPlace, empty: (row: number, column: number) => Node) => Grid | null,
  land: (place: CellPlace) => { row: number; column: number } = (place) => place,
): Command {
  return (state, dispatch) => {
    const place = cellPlace(state)
    const { tableHeader, tableCell, tableRow, table: type } = state.schema.nodes
    if (!place || !tableHeader || !tableCell || !tableRow || !type) return false
    if (!dispatch) return true
    const { table, at } = place
    const aligns = table.child(0).children.map((cell) => cell.attrs.align as string | null)
    const empty = (row: number, column: number) =>
      (row === 0 ? tableHeader : tableCell).createAndFill({ align: aligns[column] ?? null }) as Node
    const grid = change(
      table.children.map((row) => [...row.children]),
      place,
      empty,
    )
    const { tr } = state
    if (!grid || grid.length === 0 || grid[0]?.length === 0) {
      dispatch(tr.delete(at, at + table.nodeSize).scrollIntoView())
      return true
    }
    const rows = grid.map((cells, row) =>
      tableRow.create(
        null,
        cells.map((cell) => (row === 0 ? tableHeader : tableCell).create(cell.attrs, cell.content)),
      ),
    )
    tr.replaceWith(at, at + table.nodeSize, type.create(null, rows))
    const { row, column } = land(place)
    dispatch(putCaret(tr, at, Math.min(row, grid.length - 1), Math.min(column, (grid[0]?.length ?? 1) - 1)))
    return true
  }
}

function putCaret(tr: Transaction, at: number, row: number, column: number): Transaction {
  const table = tr.doc.nodeAt(at)
  if (!table) return tr
  let position = at + 1
  for (let index = 0; index < row; index++) position += table.child(index).nodeSize
  position += 1
  for (let index = 0; index < column; index++) position += table.child(row).child(index).nodeSize
  return tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView()
}

/** A new row above or below the caret's, and the caret in it; above the headers there is none. */
export const addRow = (where: 0 | 1) =>
  reshape(
    (grid, { row }, empty) => {
      const at = Math.max(1, row + where)
      const cells = Array.from({ length: grid[0]?.length ?? 1 }, (_, column) => empty(at, column))
      return grid.toSpliced(at, 0, cells)
    },
    ({ row, column }) => ({ row: Math.max(1, row + where), column }),
  )

/** A new column before or after the caret's, and the caret in it. */
export const addColumn = (where: 0 | 1) =>
  reshape(
    (grid, { column }, empty) => grid.map((cells, row) => cells.toSpliced(column + where, 0, empty(row, -1))),
    ({ row, column }) => ({ row, column: column + where }),
  )

/** Takes away the caret's row; the next one heads the table when it was the first. */
export const removeRow = reshape((grid, { row }) => grid.toSpliced(row, 1))

/** Takes away the caret's column. */
export const removeColumn = reshape((grid, { column }) => grid.map((cells) => cells.toSpliced(column, 1)))

/** Takes away the whole table. */
export const removeTable = reshape(() => null)

/** Aligns the caret's column; once more, and it is as before. */
export const alignColumn = (align: 'left' | 'center' | 'right') =>
  reshape((grid, { row, column }) => {
    const wanted = grid[row]?.[column]?.attrs.align === align ? null : align
    return grid.map((cells) =>
      cells.map((cell, index) => (index === column ? cell.type.create({ align: wanted }, cell.content) : cell)),
    )
  })

/** The alignment of the caret's column. */
export function alignHere(state: EditorState): string | null {
  const place = cellPlace(state)
  return place?.table.child(place.row).maybeChild(place.column)?.attrs.align ?? null
}

/** To the next cell, the one before, or the one below; past the last cell there is a new row. */
export function goToCell(step: 1 | -1 | 'below'): Command {
  return (state, dispatch) => {
    const place = cellPlace(state)
    if (!place) return false
    const { table, at, row, column } = place
    const columns = table.child(0).childCount
    const target = step === 'below' ? (row + 1) * columns + column : row * columns + column + step
    if (target < 0) return true
    if (target < table.childCount * columns) {
      dispatch?.(putCaret(state.tr, at, Math.floor(target / columns), target % columns))
      return true
    }
    return addRow(1)(state, (tr) => dispatch?.(putCaret(tr, at, row + 1, step === 'below' ? column : 0)))
  }
}

/** A new table of three columns. */
export const insertTable: Command = (state, dispatch) => {
  const { table, tableRow, tableHeader, tableCell } = state.schema.nodes
  if (!table || !tableRow || !tableHeader || !tableCell || cellPlace(state)) return false
  const row = (type: typeof tableCell) =>
    tableRow.create(
      null,
      [0, 1, 2].map(() => type.createAndFill() as Node),
    )
  return insertBlock(() => table.create(null, [row(tableHeader), row(tableCell), row(tableCell)]))(state, dispatch)
}
