import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFolderStore } from '../store/folder/open-folder-store'
import { issueToken, redeemToken } from './one-time-address'
import { isSameOrigin } from './same-origin'
import { openSession, sealSession } from './session'
import { siteSecret } from './site-secret'
import { enrolFirstAdmin, staffMember } from './staff-file'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const noon = Date.parse('2026-11-23T12:00:00Z')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staff-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a one-time address signs in once, even when it is used twice at the same moment', async () => {
  const token = await issueToken(folder, 'admin', noon)
  const uses = await Promise.all([1, 2, 3].map(() => redeemToken(folder, token, noon + 1000)))
  expect(uses.filter(Boolean)).toEqual(['admin'])
  expect(await redeemToken(folder, token, noon + 2000)).toBeNull()
})

test('a one-time address is worthless after a day, and its token is nowhere on the disk', async () => {
  const token = await issueToken(folder, 'admin', noon)
  for (const name of await readdir(path.join(folder, 'sign-in'))) {
    expect(name + (await readFile(path.join(folder, 'sign-in', name), 'utf8'))).not.toContain(token)
  }
  expect(await redeemToken(folder, token, noon + 25 * 60 * 60 * 1000)).toBeNull()
})

test('no guessed token opens anything', async () => {
  await issueToken(folder, 'admin', noon)
  await fc.assert(
    fc.asyncProperty(fc.string(), async (guess) => {
      expect(await redeemToken(folder, guess, noon)).toBeNull()
    }),
    { numRuns: 500 },
  )
})

test('a session is read back by the paper that sealed it, and by no other', async () => {
  const sealed = await sealSession({ handle: 'ana', signedIn: noon }, secret)
  expect(await openSession(sealed, secret)).toEqual({ handle: 'ana', signedIn: noon })
  expect(await openSession(sealed, `${secret}!`)).toBeNull()
  expect(sealed).not.toContain('ana')
})

test('no altered or invented cookie signs anybody in', async () => {
  const sealed = await sealSession({ handle: 'ana', signedIn: noon }, secret)
  const altered = fc
    .nat(sealed.length - 1)
    .map((place) => sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        altered,
        fc.string(),
        fc.string().map((text) => `Fe26.2*${text}`),
      ),
      async (cookie) => {
        expect(await openSession(cookie, secret)).toBeNull()
      },
    ),
    { numRuns: 500 },
  )
})

test('a secret is made once, kept from other users, and a short one is refused', async () => {
  const made = await siteSecret(folder, undefined)
  expect(made.length).toBeGreaterThan(40)
  expect(await siteSecret(folder, undefined)).toBe(made)
  expect((await stat(path.join(folder, 'secret'))).mode & 0o077).toBe(0)
  await expect(siteSecret(folder, 'short')).rejects.toThrow('SITE_SECRET is shorter than 32 characters')
})

test('only a request from the paper’s own pages may change something', () => {
  const from = (headers: Record<string, string>) => isSameOrigin(new Headers(headers), 'https://paper.example')
  expect(from({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true)
  expect(from({ origin: 'https://paper.example', host: 'internal:3000' })).toBe(true)
  expect(from({ origin: 'https://evil.example', host: 'localhost:3000' })).toBe(false)
  expect(from({ origin: 'https://paper.example.evil.example', host: 'paper.example' })).toBe(false)
  expect(from({ origin: 'null', host: 'localhost:3000' })).toBe(false)
  expect(from({ host: 'localhost:3000' })).toBe(false)
})

test('the first admin is enrolled in a file, and nobody else is on the staff', async () => {
  const store = await openFolderStore({ folder, historyFolder: path.join(folder, '.history.git') })
  expect(await staffMember(store, 'admin')).toBeNull()
  await enrolFirstAdmin(store)
  expect(await staffMember(store, 'admin')).toEqual({ handle: 'admin', name: 'Admin', role: 'admin' })
  for (const handle of ['ana', '../staff/admin', 'ADMIN', '']) expect(await staffMember(store, handle)).toBeNull()
  await store.close()
})
