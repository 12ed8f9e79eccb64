import { expect, test } from 'vitest'
import { byLikeness } from './by-likeness'

const story = (headline: string, standfirst = '') => ({ headline, standfirst })
const order = (to: string, headlines: string[]) =>
  byLikeness(
    story(to),
    headlines.map((headline) => story(headline)),
  ).map(({ headline }) => headline)

test('a story stands before others with more of its words, in whatever form', () => {
  expect(order('Harbour floods again', ['Snow in May', 'The flooded harbour', 'A flood of letters'])).toEqual([
    'The flooded harbour',
    'A flood of letters',
    'Snow in May',
  ])
})

test('a word that all have says nothing, and equal stories stay in their order', () => {
  expect(order('Weather: storm', ['Weather: rain', 'Weather: snow', 'Weather: storm'])).toEqual([
    'Weather: storm',
    'Weather: rain',
    'Weather: snow',
  ])
  expect(order('Nothing alike', ['One', 'Two', 'Three'])).toEqual(['One', 'Two', 'Three'])
  expect(order('', [])).toEqual([])
})

test('words are found in scripts without spaces, too', () => {
  expect(order('東京都の天気', ['大阪の祭り', '明日の天気'])).toEqual(['明日の天気', '大阪の祭り'])
})
