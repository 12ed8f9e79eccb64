import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readActMessage } from '../desk/act-message'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import { startGitHub } from '../store/github/github.fixture'
import { openGitHubStore } from '../store/github/open-github-store'
import { changeRole, takeKey, takeOff } from './change-staff'
import { listStaff } from './list-staff'
import { staffMember } from './staff-file'

const author = { name: 'Admin', email: 'admin@staff.invalid' }
/** What somebody signs in with. */
const keys =
  'keys:\n  - id: abc\n    publicKey: def\n    label: Phone\n    added: 2026-11-01T00:00:00Z\n    counter: 0\n'
const now = Date.parse('2026-11-28T12:00:00Z')
let root: string
let store: FolderStore

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'change-staff-'))
  await mkdir(path.join(root, 'content/staff'), { recursive: true })
  store = await openFolderStore({ folder: path.join(root, 'content'), historyFolder: path.join(root, 'history.git') })
  await employ('boris', `name: Boris\nrole: admin\n${keys}`)
  await employ('anna', `# Night editor.\nname: Anna Berg\nrole: editor # since May\n${keys}`)
  await store.recordOutsideChanges()
})
afterEach(async () => {
  await store.close()
  await rm(root, { recursive: true })
})

const file = (handle: string) => path.join(root, 'content/staff', `${handle}.yaml`)
const employ = (handle: string, text: string) => writeFile(file(handle), text)
const office = () => ({ store, clock: () => now })

test('the list has everybody by name, and names the files that cannot be read', async () => {
  await employ('torn', 'name: [')
  await store.recordOutsideChanges()
  const { people, problems } = await listStaff(store)
  expect(people.map(({ member }) => member.handle)).toEqual(['anna', 'boris'])
  expect(problems).toEqual([expect.stringContaining('content/staff/torn.yaml is not YAML')])
})

test('a role is changed in its line alone, and stands in the log', async () => {
  expect(await changeRole('anna', 'admin', author, office())).toEqual({ state: 'done' })
  expect(await readFile(file('anna'), 'utf8')).toBe(
    `# Night editor.\nname: Anna Berg\nrole: admin # since May\n${keys}`,
  )
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

test('an admin who has not come in yet is nobody on whom a paper can rely', async () => {
  await employ('chris', 'name: Chris\nrole: admin\n')
  await store.recordOutsideChanges()
  expect(await takeOff('boris', author, office())).toMatchObject({ state: 'refused' })
  await employ('chris', 'name: Chris\nrole: admin\ngithub:\n  login: chris\n')
  await store.recordOutsideChanges()
  expect(await takeOff('boris', author, office())).toEqual({ state: 'done' })
})

test('a key of somebody who cannot come in is taken by an admin, and the log says whose it was', async () => {
  expect(await takeKey({ handle: 'anna', id: 'other' }, author, office())).toMatchObject({ state: 'refused' })
  expect(await takeKey({ handle: 'anna', id: 'abc' }, author, office())).toEqual({ state: 'done' })
  expect(await readFile(file('anna'), 'utf8')).toBe('# Night editor.\nname: Anna Berg\nrole: editor # since May\n')
  const [made] = await store.log({ path: 'staff/anna.yaml' })
  expect(made).toMatchObject({ author: { name: 'Admin' } })
  expect(readActMessage(made?.message ?? '')).toMatchObject({
    sentence: 'Remove a key of Anna Berg',
    facts: { act: 'key', staff: 'anna', detail: 'Phone' },
  })
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
    'content/staff/anna.yaml': `name: Anna\nrole: admin\n${keys}`,
    'content/staff/boris.yaml': `name: Boris\nrole: admin\n${keys}`,
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
