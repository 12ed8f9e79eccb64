import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFolderStore } from '../store/folder/open-folder-store'
import { isSameOrigin } from './same-origin'
import { siteSecret } from './site-secret'
import { staffMember } from './staff-file'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'staff-'))
})
afterEach(() => rm(folder, { recursive: true }))

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
