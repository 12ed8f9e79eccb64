import { describe, expect, test } from 'vitest'
import { isNarrowed, listAddress, sortAddress } from './list-address'

describe('the address of the list', () => {
  test('keeps every filter on the next page, and is short without any', () => {
    expect(listAddress({ search: 'high tide', state: 'review', author: 'mara-lind', page: 2 })).toBe(
      '/admin?search=high+tide&state=review&author=mara-lind&page=2',
    )
    expect(listAddress({ page: 1 })).toBe('/admin')
  })

  test('sorts by the head of a column that is followed, and the other way when it is followed again', () => {
    expect(sortAddress({ section: 'world', page: 3 }, 'headline')).toBe('/admin?section=world&sort=headline')
    expect(sortAddress({ sort: 'headline' }, 'headline')).toBe('/admin?sort=headline&direction=descending')
    expect(sortAddress({ sort: 'headline', direction: 'descending' }, 'headline')).toBe('/admin?sort=headline')
    expect(sortAddress({}, 'changed')).toBe('/admin?sort=changed&direction=ascending')
  })

  test('is narrowed by a filter, not by an order or a page', () => {
    expect(isNarrowed({ sort: 'words', direction: 'ascending', page: 2 })).toBe(false)
    expect(isNarrowed({ since: '2026-11-24' })).toBe(true)
  })
})
