import { expect, test } from 'vitest'
import { actsOf, type DeskAct, may, permissions, whoMay } from './permissions'

test('a reporter writes, submits and notes, and leaves print to the editors', () => {
  expect(actsOf({ role: 'reporter' })).toEqual(['new', 'save', 'submit', 'note', 'restore', 'share', 'discard'])
})

test('an editor and an admin may do every act of the desk', () => {
  for (const role of ['editor', 'admin'] as const) expect(actsOf({ role })).toEqual(Object.keys(permissions))
})

test('whoever may not is told who may', () => {
  expect(whoMay('publish')).toBe('Only an editor or admin may publish.')
  for (const act of Object.keys(permissions) as DeskAct[])
    if (!may({ role: 'reporter' }, act)) expect(whoMay(act)).toMatch(/^Only an editor or admin may \w/)
})
