import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import { type DeskAct, may, permissions, whoMay } from '@/lib/staff/permissions'
import type { StaffMember } from '@/lib/staff/staff-file'
import { act, ask } from './act'
import { mayAct } from './require-staff'

vi.mock('./require-staff', () => ({ mayAct: vi.fn() }))
vi.mock('@/app/newsroom', () => ({ newsroom: async () => ({}) }))
vi.mock('@/app/follow-changes', () => ({ followChanges: vi.fn(async () => []) }))

const deed = vi.fn(async () => ({ state: 'done' as const }))
const names = Object.keys(permissions) as DeskAct[]

function signIn(role: StaffMember['role']): void {
  vi.mocked(mayAct).mockResolvedValue({ ok: true, member: { handle: 'maria', name: 'Maria', role } })
}

beforeEach(() => deed.mockClear())

test('the door lets a reporter do what the table says, and says of the rest who may', async () => {
  signIn('reporter')
  for (const name of names) {
    const outcome = await act(name, z.string(), 'given', deed)
    if (may({ role: 'reporter' }, name)) expect(outcome).toEqual({ state: 'done' })
    else expect(outcome).toMatchObject({ state: 'refused', message: expect.stringContaining(whoMay(name)) })
  }
  expect(deed).toHaveBeenCalledTimes(names.filter((name) => may({ role: 'reporter' }, name)).length)
})

test('an editor is let in everywhere, with nothing but what the act can read', async () => {
  signIn('editor')
  for (const name of names) expect(await act(name, z.string(), 'given', deed)).toEqual({ state: 'done' })
  deed.mockClear()
  expect(await act('publish', z.string(), { odd: true }, deed)).toMatchObject({ state: 'refused' })
  expect(deed).not.toHaveBeenCalled()
})

test('who is signed out is told so before anything else', async () => {
  vi.mocked(mayAct).mockResolvedValue({ ok: false, refused: { state: 'refused', message: 'Signed out.' } })
  expect(await act('save', z.string(), 'given', deed)).toEqual({ state: 'refused', message: 'Signed out.' })
  expect(deed).not.toHaveBeenCalled()
})

test('a question passes the same door and has no pages followed; an act has', async () => {
  signIn('editor')
  vi.mocked(followChanges).mockClear()
  expect(await ask('publish', z.string(), 'given', deed)).toEqual({ state: 'done' })
  expect(followChanges).not.toHaveBeenCalled()
  await act('publish', z.string(), 'given', deed)
  expect(followChanges).toHaveBeenCalledOnce()
  signIn('reporter')
  expect(await ask('publish', z.string(), 'given', deed)).toMatchObject({ state: 'refused' })
})
