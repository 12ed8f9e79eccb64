import { expect, test } from 'vitest'
import { between, toggled, withAll, withoutAll } from './selection'

const rows = ['rain', 'snow', 'hail', 'fog'].map((id) => ({ id, headline: id.toUpperCase() }))
const [rain, snow] = rows as [(typeof rows)[0], (typeof rows)[0]]

test('a story is chosen, and let go of when it is chosen again', () => {
  const one = toggled(new Map(), rain)
  expect([...one]).toEqual([['rain', 'RAIN']])
  expect(toggled(one, rain).size).toBe(0)
})

test('a row to another chooses those between, whichever way one goes', () => {
  expect(between(rows, 2, 0).map(({ id }) => id)).toEqual(['rain', 'snow', 'hail'])
  expect(between(rows, -1, 1).map(({ id }) => id)).toEqual(['rain', 'snow'])
})

test('stories are chosen together and let go of together', () => {
  const all = withAll(toggled(new Map(), snow), rows)
  expect([...all.keys()].sort()).toEqual(['fog', 'hail', 'rain', 'snow'])
  expect([...withoutAll(all, ['fog', 'rain']).keys()].sort()).toEqual(['hail', 'snow'])
})
