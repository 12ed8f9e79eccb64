import { expect, test } from 'vitest'
import { StoreError } from './store-error'
import { storeFailure } from './store-failure'

test('a failure of the store is known by its name, also when another copy of the program made it', () => {
  class OtherCopy extends Error {
    override name = 'StoreError'
    away = true
  }
  expect(storeFailure(new OtherCopy('GitHub is away.'))).toEqual({
    message: 'GitHub is away.',
    away: true,
    again: null,
  })
  expect(storeFailure(new StoreError('Full.'))).toEqual({ message: 'Full.', away: false, again: null })
  expect(storeFailure(new StoreError('A limit.', { away: true, again: 5 }))).toMatchObject({ away: true, again: 5 })
})

test('any other error is none', () => {
  for (const error of [new Error('No.'), new TypeError('fetch failed'), { name: 'StoreError' }, 'StoreError', null])
    expect(storeFailure(error)).toBeNull()
})
