import { expect, test } from 'vitest'
import { houseStyleSchema } from './house-style'
import { houseStyleFindings } from './house-style-findings'

const found = (text: string, pattern: string, matchCase?: boolean) =>
  houseStyleFindings(text, [{ pattern, message: 'm', matchCase }]).map(({ start, end }) => text.slice(start, end))

test('a rule finds its words, whole, in any capitals and over a line’s end', () => {
  expect(found('In order to win, IN  order\nto lose; border today', 'in order to')).toEqual([
    'In order to',
    'IN  order\nto',
  ])
})

test('a rule that matches capitals leaves other spellings alone', () => {
  expect(found('The internet, the Internet', 'Internet', true)).toEqual(['Internet'])
})

test('a star stands for more letters, and signs of regular expressions stand for themselves', () => {
  expect(found('whilst, whilt, while', 'whil*t')).toEqual(['whilst', 'whilt'])
  expect(found('e.g. that, eXg. that', 'e.g.')).toEqual(['e.g.'])
})

test('words of other scripts are whole words too', () => {
  expect(found('слово словом', 'слово')).toEqual(['слово'])
})

test('a rule has at most two stars, since more could keep the paper busy for minutes', () => {
  const rule = (pattern: string) => houseStyleSchema.safeParse({ rules: [{ pattern, message: 'm' }] }).success
  expect(rule('refut* whil*')).toBe(true)
  expect(rule('*a*a*a*a*a*a')).toBe(false)
})
