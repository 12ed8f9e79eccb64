import type { AttributeValue } from './attribute-source'

/** A chart's numbers as they stand in the grid: texts, of which the first column are labels. */
export interface ChartTexts {
  columns: string[]
  rows: string[][]
}

/** The grid for what the file says; undefined when that is no list of names and rows. */
export function chartTexts(columns: unknown, rows: unknown): ChartTexts | undefined {
  const names = columns ?? ['', '']
  const lines = rows ?? [['', '']]
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return undefined
  if (!Array.isArray(lines) || !lines.every((row) => Array.isArray(row) && row.every(isCell))) return undefined
  const width = Math.max(2, names.length, ...lines.map((row) => row.length))
  const filled = (cells: unknown[]) => Array.from({ length: width }, (_, index) => String(cells[index] ?? ''))
  return { columns: filled(names), rows: lines.map(filled) }
}

function isCell(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}

/** The rows as they are written: numbers where the text is one, so that a slip stays visible to the checker. */
export function rowValues({ rows }: ChartTexts): AttributeValue[] {
  return rows.map((cells) => cells.map((text, column) => (column === 0 ? text : numberOf(text))))
}

function numberOf(text: string): AttributeValue {
  const plain = text
    .trim()
    .replaceAll('\u2212', '-')
    .replace(/(?<=\d)[\s\u00a0\u202f,](?=\d{3}(?!\d))/g, '')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : text
}

/** The cells of what a spreadsheet put on the clipboard; undefined for ordinary words. */
export function spreadsheetCells(text: string): string[][] | undefined {
  if (!text.includes('\t')) return undefined
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}

/** Puts cells into the grid from one place on; row −1 is that of the names. The grid grows as far as a chart may. */
export function withCells(texts: ChartTexts, cells: string[][], row: number, column: number): ChartTexts {
  const grid = [texts.columns, ...texts.rows].map((line) => [...line])
  const width = Math.min(4, Math.max(texts.columns.length, ...cells.map((line) => column + line.length)))
  cells.slice(0, 61 - (row + 1)).forEach((line, down) => {
    const target = grid[row + 1 + down] ?? []
    grid[row + 1 + down] = target
    line.slice(0, 4 - column).forEach((cell, right) => {
      target[column + right] = cell
    })
  })
  const [columns = [], ...rows] = grid.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? ''))
  return { columns, rows }
}
