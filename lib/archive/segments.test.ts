import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairsOf, piecesOf, withSegments } from './segments'

test('a text in a script with spaces is indexed as it is', () => {
  for (const text of ['Flood at the harbour, 1931', 'Наводнение', 'فيضان', '홍수 경보', ''])
    expect(withSegments(text)).toBe(text)
})

test('a run of letters without spaces is indexed in pairs, between the words that stand in it', () => {
  expect(withSegments('東京都。').trim()).toBe('東京 京都 都 。')
  expect(withSegments('iPhone発売').trim()).toBe('iPhone 発売 売')
  expect(withSegments('テーマ').split(' ').filter(Boolean)).toEqual(['テー', 'ーマ', 'マ'])
  // Tones and vowel signs end a word in the index.
  expect(withSegments('น้ำท่วม').split(' ').filter(Boolean)).toEqual(['นำ', 'ำท', 'ทว', 'วม', 'ม'])
  // A letter outside the first plane is one letter.
  expect(pairsOf('𠮷野家')).toEqual(['𠮷野', '野家', '家'])
})

test('a word is parted where its script changes, and nothing of it is lost', () => {
  expect(piecesOf('第3回iPhone発売')).toEqual([
    { text: '第', spaced: false },
    { text: '3', spaced: true },
    { text: '回', spaced: false },
    { text: 'iPhone', spaced: true },
    { text: '発売', spaced: false },
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
