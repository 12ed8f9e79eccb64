import { expect, it } from 'vitest'
import { splitColumns } from './split-columns'

const text = {}
const pictured = { image: {} }

it('puts a story with a picture in one column and the short ones in the other', () => {
  expect(splitColumns([pictured, text, text])).toEqual([[pictured], [text, text]])
})

it('parts four short stories evenly', () => {
  expect(splitColumns([text, text, text, text]).map((column) => column.length)).toEqual([2, 2])
})

it('has nothing to part where there is no story', () => {
  expect(splitColumns([])).toEqual([[], []])
})
