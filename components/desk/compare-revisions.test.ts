import { expect, test } from 'vitest'
import { changesAddress } from './compare-revisions'

test('an address names two revisions and the view, and leaves out what is usual', () => {
  expect(changesAddress('tides', { revision: 'a', view: 'source' })).toBe('/admin/articles/tides/history?revision=a')
  expect(changesAddress('tides', { revision: 'a', against: 'b', view: 'rendered' })).toBe(
    '/admin/articles/tides/history?revision=a&against=b&view=rendered',
  )
})
