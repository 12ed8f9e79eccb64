import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import { type DeskAct, may, permissions, whoMay } from '@/lib/staff/permissions'
import type { StaffMember } from '@/lib/staff/staff-file'
import { StoreError } from '@/lib/store/store-error'
import { act, ask } from './act'
import { mayAct } from './require-staff'

vi.mock('./require-staff', () => ({ mayAct: vi.fn() }))
vi.mock('./session-cookie', () => ({ renewSession: vi.fn() }))
vi.mock('@/app/newsroom', () => ({ newsroom: async () => ({ store: {} }) }))
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

test('an admin is let in everywhere, with nothing but what the act can read', async () => {
  signIn('admin')
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

test('an act that the store failed says why, whether it passes, and for how long where that is known', async () => {
  signIn('editor')
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const failed = (error: Error) => act('save', z.string(), 'given', () => Promise.reject(error))
  expect(await failed(new StoreError('GitHub cannot be reached.', { away: true }))).toEqual({
    state: 'refused',
    message: 'GitHub cannot be reached. Your text is still on this page.',
    away: { for: null },
  })
  const limited = await failed(new StoreError('No more saves.', { away: true, again: Date.now() + 90_000 }))
  expect(limited).toMatchObject({ away: { for: expect.any(Number) } })
  expect(limited.state === 'refused' && limited.away?.for).toBeGreaterThan(60_000)
  expect(await failed(new StoreError('The token was revoked.'))).not.toHaveProperty('away')
  expect(await failed(new TypeError('undefined is no function'))).toEqual({
    state: 'refused',
    message: 'Something went wrong on the server; its log says what. Your text is still on this page.',
  })
  expect(log).toHaveBeenCalledTimes(4)
  log.mockRestore()
})
