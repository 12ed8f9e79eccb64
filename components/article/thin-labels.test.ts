import { expect, it } from 'vitest'
import { thinLabels } from './thin-labels'

it('labels every place of a short axis', () => {
  expect(thinLabels(['May', 'June', 'July'])).toEqual([0, 1, 2])
})

it('keeps the first and the last year of a long axis', () => {
  const years = Array.from({ length: 31 }, (_, place) => String(1990 + place))
  const kept = thinLabels(years)
  expect(kept.at(0)).toBe(0)
  expect(kept.at(-1)).toBe(30)
  expect(kept.length).toBeLessThanOrEqual(6)
})

it('leaves only the two ends where labels are long', () => {
  expect(thinLabels(['January to March 2025', 'April to June 2025', 'July to September 2025'])).toEqual([0, 2])
})
