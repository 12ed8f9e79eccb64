import { beforeEach, expect, test, vi } from 'vitest'
import { openPaper } from '@/app/newsroom'
import type { Newsroom } from '@/lib/newsroom/open-newsroom'
import { StoreError } from '@/lib/store/store-error'
import { mayAct, mayDo, requireStaff } from './require-staff'
import { currentSession } from './session-cookie'

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'paper.example', origin: 'https://paper.example' }),
}))
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`to ${address}`)
  },
}))
vi.mock('./session-cookie', () => ({ currentSession: vi.fn() }))
vi.mock('@/app/newsroom', () => ({ openPaper: vi.fn() }))

const staffFile = 'name: Maria\nrole: editor\n'

function storeReads(read: () => Promise<string>): void {
  const store = { read: async () => ({ bytes: new TextEncoder().encode(await read()) }) }
  vi.mocked(openPaper).mockResolvedValue({ store } as unknown as Newsroom)
}

beforeEach(() => {
  vi.mocked(currentSession).mockResolvedValue({ handle: 'maria', signedIn: 0, seen: 0, number: 0 })
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

test('whose staff file cannot be had just now is not signed out, and may ask again', async () => {
  storeReads(() => Promise.reject(new StoreError('GitHub cannot be reached.', { away: true })))
  const access = await mayAct('save')
  expect(access).toMatchObject({ ok: false, refused: { away: { for: null } } })
  expect(access).not.toHaveProperty('refused.signedOut', true)
  await expect(requireStaff()).rejects.toThrow('GitHub cannot be reached.')
})

test('whose staff file is gone or cannot be read is signed out', async () => {
  for (const text of ['name: [', 'role: king\n']) {
    storeReads(async () => text)
    expect(await mayAct('save')).toMatchObject({ ok: false, refused: { signedOut: true } })
    await expect(requireStaff()).rejects.toThrow('to /admin/sign-in')
  }
})

test('who is on the staff may act', async () => {
  storeReads(async () => staffFile)
  expect(await mayAct('save')).toMatchObject({ ok: true, member: { name: 'Maria', role: 'editor' } })
})

test('who has signed out everywhere is signed out here too, at the next click', async () => {
  storeReads(async () => `${staffFile}sessions: 1\n`)
  expect(await mayAct('save')).toMatchObject({ ok: false, refused: { signedOut: true } })
  await expect(requireStaff()).rejects.toThrow('to /admin/sign-in')
})

test('what has no door of its own asks the same table', async () => {
  storeReads(async () => staffFile)
  expect(await mayDo('publish')).toMatchObject({ ok: true, member: { handle: 'maria' } })
  expect(await mayDo('health')).toMatchObject({
    ok: false,
    refused: { message: expect.stringContaining('Only an admin') },
  })
})
