import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readActMessage } from '../desk/act-message'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import { startGitHub } from '../store/github/github.fixture'
import { openGitHubStore } from '../store/github/open-github-store'
import { changeRole, inviteAgain, inviteNewcomer, takeOff } from './change-staff'
import { openInvitation } from './invitation'
import { listStaff } from './list-staff'
import { staffMember } from './staff-file'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const author = { name: 'Admin', email: 'admin@staff.invalid' }
const now = Date.parse('2026-11-28T12:00:00Z')
let root: string
let store: FolderStore

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'change-staff-'))
  await mkdir(path.join(root, 'content/staff'), { recursive: true })
  store = await openFolderStore({ folder: path.join(root, 'content'), historyFolder: path.join(root, 'history.git') })
  await employ('boris', 'name: Boris\nrole: admin\n')
  await employ('anna', '# Night editor.\nname: Anna Berg\nrole: editor # since May\n')
  await store.recordOutsideChanges()
})
afterEach(async () => {
  await store.close()
  await rm(root, { recursive: true })
})

const file = (handle: string) => path.join(root, 'content/staff', `${handle}.yaml`)
const employ = (handle: string, text: string) => writeFile(file(handle), text)
const office = () => ({ store, secret, clock: () => now })

test('the list has everybody by name, and names the files that cannot be read', async () => {
  await employ('torn', 'name: [')
  await store.recordOutsideChanges()
  const { people, problems } = await listStaff(store)
  expect(people.map(({ member }) => member.handle)).toEqual(['anna', 'boris'])
  expect(problems).toEqual([expect.stringContaining('content/staff/torn.yaml is not YAML')])
})

test('an invitation for somebody new names them, and a handle that is taken is refused', async () => {
  const invited = await inviteNewcomer({ handle: 'chris', name: 'Chris', role: 'reporter' }, office())
  if (invited.state !== 'done') throw new Error(invited.message)
  expect(openInvitation(invited.token, secret, now)).toMatchObject({
    invitation: { handle: 'chris', person: { name: 'Chris', role: 'reporter' } },
  })
  expect(await inviteNewcomer({ handle: 'anna', name: 'Anna', role: 'admin' }, office())).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('“anna” already'),
  })
})

test('somebody who lost a device is invited again, and nobody who is not on the staff', async () => {
  const invited = await inviteAgain('anna', office())
  if (invited.state !== 'done') throw new Error(invited.message)
  expect(openInvitation(invited.token, secret, now)).toMatchObject({ invitation: { handle: 'anna', person: null } })
  expect(await inviteAgain('chris', office())).toMatchObject({ state: 'refused' })
})

test('a role is changed in its line alone, and stands in the log', async () => {
  expect(await changeRole('anna', 'admin', author, office())).toEqual({ state: 'done' })
  expect(await readFile(file('anna'), 'utf8')).toBe('# Night editor.\nname: Anna Berg\nrole: admin # since May\n')
  const [made] = await store.log({ path: 'staff/anna.yaml' })
  expect(readActMessage(made?.message ?? '')).toMatchObject({
    sentence: 'Make Anna Berg an admin',
    facts: { act: 'staff', staff: 'anna' },
  })
})

test('the last admin stays on the staff, and an admin', async () => {
  for (const act of [takeOff('boris', author, office()), changeRole('boris', 'editor', author, office())])
    expect(await act).toMatchObject({ state: 'refused', message: expect.stringContaining('Boris is the last admin') })
  await changeRole('anna', 'admin', author, office())
  expect(await takeOff('boris', author, office())).toEqual({ state: 'done' })
  expect(await staffMember(store, 'boris')).toBeNull()
  expect(await takeOff('boris', author, office())).toMatchObject({ state: 'refused' })
})

test('of two admins who remove each other at the same moment one stays', async () => {
  await changeRole('anna', 'admin', author, office())
  await Promise.all([takeOff('boris', author, office()), takeOff('anna', author, office())])
  expect((await listStaff(store)).people).toHaveLength(1)
})

test('on GitHub the same holds for two servers', async () => {
  const github = await startGitHub()
  const { repository, branch, apiUrl, token: key } = github
  await github.push({
    'content/staff/anna.yaml': 'name: Anna\nrole: admin\n',
    'content/staff/boris.yaml': 'name: Boris\nrole: admin\n',
  })
  const server = () =>
    openGitHubStore({ repository, branch, apiUrl, folder: 'content', auth: { token: key }, pause: 10 })
  const [one, other] = [server(), server()]
  const at = (held: typeof one) => ({ ...office(), store: held })
  const ends = await Promise.all([takeOff('boris', author, at(one)), takeOff('anna', author, at(other))])
  expect(ends.filter(({ state }) => state === 'done')).toHaveLength(1)
  expect((await listStaff(server())).people).toHaveLength(1)
  await github.close()
})
