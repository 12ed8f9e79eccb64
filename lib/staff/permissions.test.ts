import { expect, test } from 'vitest'
import { actsOf, type DeskAct, may, permissions, whoMay } from './permissions'

test('a reporter writes, submits, notes and keeps keys, and leaves print to the editors', () => {
  expect(actsOf({ role: 'reporter' })).toEqual([
    'new',
    'save',
    'submit',
    'note',
    'restore',
    'share',
    'open',
    'end-sessions',
    'discard',
    'account',
  ])
})

test('an admin may do everything at the desk, and an editor all but change the staff and look behind it', () => {
  expect(actsOf({ role: 'admin' })).toEqual(Object.keys(permissions))
  expect(actsOf({ role: 'editor' })).toEqual(
    Object.keys(permissions).filter((act) => act !== 'staff' && act !== 'health'),
  )
})

test('whoever may not is told who may', () => {
  expect(whoMay('publish')).toBe('Only an editor or admin may publish.')
  for (const act of Object.keys(permissions) as DeskAct[])
    if (!may({ role: 'reporter' }, act)) expect(whoMay(act)).toMatch(/^Only an (editor or )?admin may \w/)
})
