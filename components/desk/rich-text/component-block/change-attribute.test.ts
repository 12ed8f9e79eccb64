import { expect, test } from 'vitest'
import { changeAttribute } from './change-attribute'

const figure = [
  { name: 'src', source: "'/media/low-water.webp'" },
  { name: 'alt', source: '{"A boat on the mud"}' },
  { name: 'wide', source: null },
]
const order = ['src', 'alt', 'caption', 'credit', 'wide']

test('a changed word leaves the others exactly as they were', () => {
  expect(changeAttribute(figure, 'alt', 'A boat', order)).toEqual([
    figure[0],
    { name: 'alt', source: '"A boat"' },
    figure[2],
  ])
})

test('a caption that is new stands where captions stand', () => {
  expect(changeAttribute(figure, 'caption', 'Low water', order)[2]).toEqual({ name: 'caption', source: '"Low water"' })
  expect(changeAttribute([], 'credit', 'A. Reporter', order)).toEqual([{ name: 'credit', source: '"A. Reporter"' }])
})

test('what is emptied or unticked goes', () => {
  expect(changeAttribute(figure, 'wide', false, order)).toEqual(figure.slice(0, 2))
  expect(changeAttribute(figure, 'alt', undefined, order)).toEqual([figure[0], figure[2]])
  expect(changeAttribute(figure, 'wide', true, order)).toEqual(figure)
})

test('an attribute that the paper does not know stays', () => {
  const odd = [...figure, { name: 'data-old', source: '{x}' }]
  expect(changeAttribute(odd, 'credit', 'A. Reporter', order).at(-1)).toEqual(odd.at(-1))
})
