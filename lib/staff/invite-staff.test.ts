import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import { lookAtInvitation } from './accept-invitation'
import { takeOff } from './change-staff'
import { signInvitation } from './invitation'
import { endInvitations, inviteAgain, inviteNewcomer } from './invite-staff'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const author = { name: 'Admin', email: 'admin@staff.invalid' }
const chris = { handle: 'chris', name: 'Chris', role: 'reporter' } as const
let root: string
let store: FolderStore
let now: number

beforeEach(async () => {
  now = Date.now()
  root = await mkdtemp(path.join(tmpdir(), 'invite-staff-'))
  await mkdir(path.join(root, 'content/staff'), { recursive: true })
  await writeFile(path.join(root, 'content/staff/boris.yaml'), 'name: Boris\nrole: admin\ngithub:\n  login: boris\n')
  store = await openFolderStore({ folder: path.join(root, 'content'), historyFolder: path.join(root, 'history.git') })
})
afterEach(async () => {
  await store.close()
  await rm(root, { recursive: true })
})

const office = () => ({ store, secret, clock: () => now })
const look = (token: string) => lookAtInvitation(token, office())
async function tokenOf(invited: ReturnType<typeof inviteAgain>): Promise<string> {
  const result = await invited
  if (result.state !== 'done') throw new Error(result.message)
  return result.token
}

test('whoever is invited stands on the staff from then on, without a key, and the log says who invited them', async () => {
  const token = await tokenOf(inviteNewcomer(chris, author, office()))
  expect(await readFile(path.join(root, 'content/staff/chris.yaml'), 'utf8')).toMatch(
    /^name: Chris\nrole: reporter\nlastInvitation: \S+\n$/,
  )
  const [made] = await store.log({ path: 'staff/chris.yaml' })
  expect(made).toMatchObject({
    author: { name: 'Admin' },
    message: expect.stringContaining('Invite Chris as reporter'),
  })
  expect(await look(token)).toMatchObject({ state: 'good', known: false, member: { name: 'Chris' } })
  expect(await inviteNewcomer({ ...chris, name: 'Another' }, author, office())).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('“chris” already'),
  })
})

test('an invitation that nobody has used is ended, for somebody new or not, and a later one is good', async () => {
  const first = await tokenOf(inviteNewcomer(chris, author, office()))
  now += 60_000
  expect(await endInvitations('chris', author, office())).toEqual({ state: 'done' })
  expect(await look(first)).toEqual({ state: 'refused', why: 'older' })
  now += 60_000
  expect(await look(await tokenOf(inviteAgain('chris', office())))).toMatchObject({ state: 'good' })
  expect(await endInvitations('nobody', author, office())).toMatchObject({ state: 'refused' })
  expect(await inviteAgain('nobody', office())).toMatchObject({ state: 'refused' })
})

test('who is taken off before they came in cannot come in, nor with an older address after being invited again', async () => {
  const first = await tokenOf(inviteNewcomer(chris, author, office()))
  expect(await takeOff('chris', author, office())).toEqual({ state: 'done' })
  expect(await look(first)).toMatchObject({ state: 'refused' })
  now += 60_000
  const older = signInvitation({ handle: 'chris', person: { name: 'Chris', role: 'admin' }, now: now - 1000 }, secret)
  const token = await tokenOf(inviteNewcomer(chris, author, office()))
  expect(await look(first)).toEqual({ state: 'refused', why: 'older' })
  expect(await look(older)).toMatchObject({ state: 'refused' })
  expect(await look(token)).toMatchObject({ state: 'good' })
})
