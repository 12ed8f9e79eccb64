import { expect, it } from 'vitest'
import { isUpdateId, updateAnchor, updateId, updateUrl } from './update-id'

it('gives an update one name however its moment is written', () => {
  expect(updateId('2026-11-23T14:20:00Z')).toBe('20261123t142000z')
  expect(updateId('2026-11-23T15:20:00.5+01:00')).toBe('20261123t142000z')
})

it('finds it on its page and at an address of its own by that name', () => {
  expect(updateAnchor('20261123t142000z')).toBe('update-20261123t142000z')
  expect(updateUrl('/world/count-night', '20261123t142000z')).toBe('/world/count-night/updates/20261123t142000z')
})

it('takes nothing else for a name', () => {
  expect(['20261123t142000z', '20261123t142000z-2'].every(isUpdateId)).toBe(true)
  expect(['newest', '2026', '20261123t142000z-', '20261123T142000Z', ''].some(isUpdateId)).toBe(false)
})
