import { beforeEach, expect, test, vi } from 'vitest'
import { openPaper } from '@/app/newsroom'
import type { Newsroom } from '@/lib/newsroom/open-newsroom'
import { StoreError } from '@/lib/store/store-error'
import { healthVisit } from './health-visit'
import { currentSession } from './session-cookie'

vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`to ${address}`)
  },
}))
vi.mock('./session-cookie', () => ({ currentSession: vi.fn() }))
vi.mock('@/app/newsroom', () => ({ openPaper: vi.fn() }))
vi.mock('@/app/paper-settings', () => ({ paperSettings: async () => ({ site: { name: 'The Harbour Light' } }) }))
vi.mock('../_actions/session-acts', () => ({ signOutAct: vi.fn() }))
vi.mock('./desk-page', () => ({ barOf: async ({ name }: { name: string }) => ({ person: name }) }))

function storeReads(read: () => Promise<string>): void {
  const store = { read: async () => ({ bytes: new TextEncoder().encode(await read()) }) }
  vi.mocked(openPaper).mockResolvedValue({ store } as unknown as Newsroom)
}

beforeEach(() => vi.mocked(currentSession).mockResolvedValue({ handle: 'maria', signedIn: 0, seen: 0, number: 0 }))

test('an admin is let in, and an editor and a reporter are told whom the page is for', async () => {
  storeReads(async () => 'name: Maria\nrole: admin\n')
  expect(await healthVisit()).toMatchObject({ state: 'let in', notice: null })
  for (const role of ['editor', 'reporter']) {
    storeReads(async () => `name: Maria\nrole: ${role}\n`)
    expect(await healthVisit()).toMatchObject({
      state: 'turned away',
      message: expect.stringContaining('Only an admin'),
    })
  }
})

test('while GitHub cannot say who is an admin, a session of this paper is enough', async () => {
  storeReads(() => Promise.reject(new StoreError('GitHub does not accept the paper’s key any more.', { away: true })))
  expect(await healthVisit()).toMatchObject({ state: 'let in', notice: expect.stringContaining('key') })
})

test('nobody else gets in, whether GitHub answers or not', async () => {
  vi.mocked(currentSession).mockResolvedValue(null)
  storeReads(() => Promise.reject(new StoreError('GitHub cannot be reached.', { away: true })))
  await expect(healthVisit()).rejects.toThrow('to /admin/sign-in')
})
