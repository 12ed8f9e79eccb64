import { expect, it } from 'vitest'
import { keepApart } from './keep-apart'

it('leaves numbers that stand apart where they are', () => {
  expect(keepApart([10, 60, 110], 15)).toEqual([10, 60, 110])
})

it('moves two numbers that would meet to either side', () => {
  expect(keepApart([50, 50], 15)).toEqual([42.5, 57.5])
})

it('keeps three close numbers apart and in their order', () => {
  const [top = 0, bottom = 0, middle = 0] = keepApart([48, 52, 50], 15)
  expect(middle - top).toBeGreaterThan(13)
  expect(bottom - middle).toBeGreaterThan(13)
})
