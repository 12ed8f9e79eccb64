import { expect, test } from 'vitest'
import { monthBounds, pieceAddress, pieceNamed } from './sitemap-pieces'

test('a piece of the sitemap is found by the address that the index gives it, and by no other', () => {
  for (const piece of [
    { month: '2026-11', part: 1 },
    { month: '0090-02', part: 12 },
  ])
    expect(pieceNamed(pieceAddress(piece).replace('/sitemaps/', ''))).toEqual(piece)
  for (const name of ['2026-11', '2026-11-1.xml', '2026-13.xml', '2026-11-0.xml', '26-11.xml', 'x/2026-11.xml'])
    expect([name, pieceNamed(name)]).toEqual([name, null])
})

test('a month ends where the next begins, also at the turn of a year', () => {
  expect(monthBounds('2026-12')).toEqual([Date.parse('2026-12-01T00:00:00Z'), Date.parse('2027-01-01T00:00:00Z')])
  expect(monthBounds('2028-02')[1]).toBe(Date.parse('2028-03-01T00:00:00Z'))
})
