import { describe, expect, test } from 'vitest'
import { listSorts } from '@/components/desk/list/list-address'
import { deskSorts } from '@/lib/archive/desk-queries'
import { deskFilter, listFilter } from './list-filter'

describe('what an address asks of the list', () => {
  test('is read field by field, and what cannot be read is as if it were not there', () => {
    const asked = { search: 'tide', state: 'review', author: 'mara-lind', kind: 'news', since: '2026-11-01', page: '2' }
    expect(listFilter(asked)).toEqual({ ...asked, page: 2 })
    const odd = { state: 'gossip', kind: ['news'], since: '2026-02-31', until: 'yesterday', sort: 'id', page: '-1' }
    expect(listFilter({ ...odd, search: '', direction: 'up', unknown: 'x' })).toEqual({})
    expect(listFilter({ search: ['a', 'b'], section: 'x'.repeat(500) })).toEqual({})
  })

  test('takes days as the newsroom has them, the last one whole', () => {
    const { since, until } = deskFilter({ since: '2026-10-25', until: '2026-10-25' }, 'Europe/London')
    expect(new Date(since ?? 0).toISOString()).toBe('2026-10-24T23:00:00.000Z')
    expect(new Date(until ?? 0).toISOString()).toBe('2026-10-26T00:00:00.000Z')
  })

  test('sorts as the catalogue does when no direction is given', () => {
    expect(listSorts).toEqual(deskSorts)
  })
})
