import { expect, test } from 'vitest'
import { chartTexts, rowValues, spreadsheetCells, withCells } from './chart-numbers'

test('a chart’s numbers stand in a grid and come back as numbers', () => {
  const rows = [
    ['1979', 62],
    ['2024', -50.7],
  ]
  const texts = chartTexts(['Year', 'Turnout'], rows)
  expect(texts).toEqual({
    columns: ['Year', 'Turnout'],
    rows: [
      ['1979', '62'],
      ['2024', '-50.7'],
    ],
  })
  expect(texts && rowValues(texts)).toEqual(rows)
})

test('a new chart begins with an empty grid, and a strange one is left to the source', () => {
  expect(chartTexts(undefined, undefined)).toEqual({ columns: ['', ''], rows: [['', '']] })
  expect(chartTexts('Year', [])).toBeUndefined()
  expect(chartTexts(['Year'], [[null]])).toBeUndefined()
})

test('numbers as a spreadsheet shows them are understood, and a slip stays for the checker to name', () => {
  expect(rowValues({ columns: [], rows: [['1,200', '1,200', '−3', '12 500', 'n/a', '', '1,5']] })).toEqual([
    ['1,200', 1200, -3, 12500, 'n/a', '', '1,5'],
  ])
})

test('rows copied from a spreadsheet fill the grid and let it grow', () => {
  const cells = spreadsheetCells('Year\tRain\r\n2024\t31\r\n2025\t44\r\n')
  expect(cells && withCells({ columns: ['', ''], rows: [['', '']] }, cells, -1, 0)).toEqual({
    columns: ['Year', 'Rain'],
    rows: [
      ['2024', '31'],
      ['2025', '44'],
    ],
  })
  expect(spreadsheetCells('a sentence')).toBeUndefined()
})

test('a grid never grows past what a chart may hold', () => {
  const many = Array.from({ length: 100 }, () => ['a', '1', '2', '3', '4', '5'])
  const grown = withCells({ columns: ['', ''], rows: [['', '']] }, many, 0, 0)
  expect([grown.columns.length, grown.rows.length]).toEqual([4, 60])
})
