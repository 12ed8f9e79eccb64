import { expect, test } from 'vitest'
import { type CheckedPoint, summaryOf } from './summary'

const points = (...states: CheckedPoint['state'][]) => states.map((state) => ({ topic: 'Branch', state, says: '' }))

test('the page says in one line how the paper is', () => {
  expect(summaryOf(points('good', 'good'))).toBe('Everything is in order.')
  expect(summaryOf(points('good', 'missing', 'broken', 'broken'))).toBe('2 things are broken, 1 is missing.')
  expect(summaryOf(points('missing', 'watch', 'watch'))).toBe('1 thing is missing, 2 are to be watched.')
})
