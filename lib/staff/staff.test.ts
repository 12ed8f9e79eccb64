import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFolderStore } from '../store/folder/open-folder-store'
import { isSameOrigin } from './same-origin'
import { openSession, sealSession } from './session'
import { siteSecret } from './site-secret'
import { staffMember } from './staff-file'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const noon = Date.parse('2026-11-23T12:00:00Z')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staff-'))
})
afterEach(() => rm(folder, { recursive: true }))

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

test('whoever has no file is not on the staff, and a file that cannot be read is named', async () => {
  const store = await openFolderStore({ folder, historyFolder: path.join(folder, '.history.git') })
  await mkdir(path.join(folder, 'staff'))
  await writeFile(path.join(folder, 'staff/ana.yaml'), 'name: Ana\nrole: reporter\n')
  await writeFile(path.join(folder, 'staff/king.yaml'), 'name: King\nrole: king\n')
  await writeFile(path.join(folder, 'staff/torn.yaml'), 'name: [')
  expect(await staffMember(store, 'ana')).toEqual({ handle: 'ana', name: 'Ana', role: 'reporter' })
  for (const handle of ['anna', '../staff/ana', 'ANA', '']) expect(await staffMember(store, handle)).toBeNull()
  await expect(staffMember(store, 'king')).rejects.toThrow('content/staff/king.yaml: role')
  await expect(staffMember(store, 'torn')).rejects.toThrow('content/staff/torn.yaml is not YAML. Mend it.')
  await store.close()
})
