import { expect, it } from 'vitest'
import { updateAnchor } from './update-anchor'

it('gives an update one address however its moment is written', () => {
  expect(updateAnchor('2026-11-23T14:20:00Z')).toBe('update-20261123t142000z')
  expect(updateAnchor('2026-11-23T15:20:00+01:00')).toBe('update-20261123t142000z')
})
