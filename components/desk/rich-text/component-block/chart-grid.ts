import { element } from '../element'
import { type AttributeValue, readAttribute } from './attribute-source'
import { type ChartTexts, chartTexts, rowValues, spreadsheetCells, withCells } from './chart-numbers'
import styles from './component-block.module.css'

/** The names and numbers of a chart, as a grid that one can also paste a spreadsheet into. */
export function chartGrid(change: (name: string, value: AttributeValue | undefined) => void) {
  const table = element('table', {})
  const strange = element(
    'p',
    { class: styles.missing, hidden: true },
    'These numbers are written in a way that only the source view can change.',
  )
  const source = element('pre', { hidden: true })
  const tools = element('div', { class: styles.line })
  const dom = element(
    'div',
    { class: styles.grid, role: 'group', 'aria-label': 'Numbers' },
    table,
    tools,
    strange,
    source,
  )
  let texts: ChartTexts = { columns: [], rows: [] }

  function write(next: ChartTexts, redraw = true) {
    const before = texts
    texts = next
    if (String(before.columns) !== String(next.columns) || before.columns.length !== next.columns.length) {
      change('columns', next.columns)
    }
    change('rows', rowValues(next))
    if (redraw) draw()
  }

  function cell(row: number, column: number): HTMLTableCellElement {
    const name = row < 0 ? `Name of column ${column + 1}` : `Row ${row + 1}, column ${column + 1}`
    const input = element('input', { 'aria-label': name, inputmode: row < 0 || column === 0 ? 'text' : 'decimal' })
    input.value = (row < 0 ? texts.columns : texts.rows[row])?.[column] ?? ''
    input.addEventListener('input', () => write(withCells(texts, [[input.value]], row, column), false))
    input.addEventListener('paste', (event) => {
      const cells = spreadsheetCells(event.clipboardData?.getData('text/plain') ?? '')
      if (!cells) return
      event.preventDefault()
      write(withCells(texts, cells, row, column))
    })
    return element(row < 0 ? 'th' : 'td', {}, input)
  }

  /** A button that makes another grid of the one that stands there when it is pressed. */
  function button(label: string, make: (now: ChartTexts) => ChartTexts): HTMLButtonElement {
    const made = element('button', { type: 'button', class: 'button' }, label)
    made.addEventListener('click', () => write(make(texts)))
    return made
  }
  const addRow = button('Add row', ({ columns, rows }) => ({ columns, rows: [...rows, columns.map(() => '')] }))
  const removeRow = button('Remove last row', ({ columns, rows }) => ({ columns, rows: rows.slice(0, -1) }))
  const addColumn = button('Add column', ({ columns, rows }) => ({
    columns: [...columns, ''],
    rows: rows.map((row) => [...row, '']),
  }))
  const removeColumn = button('Remove last column', ({ columns, rows }) => ({
    columns: columns.slice(0, -1),
    rows: rows.map((row) => row.slice(0, -1)),
  }))
  tools.append(addRow, removeRow, addColumn, removeColumn)

  function draw() {
    const { columns, rows } = texts
    const line = (row: number) => element('tr', {}, ...columns.map((_, column) => cell(row, column)))
    table.replaceChildren(line(-1), ...rows.map((_, row) => line(row)))
    addRow.disabled = rows.length >= 60
    removeRow.disabled = rows.length <= 1
    addColumn.disabled = columns.length >= 4
    removeColumn.disabled = columns.length <= 2
  }

  return {
    dom,
    show(columns: string | null | undefined, rows: string | null | undefined) {
      const read = (source: string | null | undefined) => (source === undefined ? undefined : readAttribute(source))
      const next = chartTexts(read(columns), read(rows))
      strange.hidden = source.hidden = next !== undefined
      table.hidden = tools.hidden = next === undefined
      if (!next) source.textContent = `columns=${columns ?? ''}\nrows=${rows ?? ''}`
      // What is being typed stays as it is typed: 1. on the way to 1.5.
      else if (!dom.contains(document.activeElement) || !table.firstChild) {
        texts = next
        draw()
      }
    },
  }
}
