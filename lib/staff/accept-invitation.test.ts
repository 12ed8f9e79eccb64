import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FolderStore, openFolderStore } from '../store/folder/open-folder-store'
import { startGitHub } from '../store/github/github.fixture'
import { openGitHubStore } from '../store/github/open-github-store'
import { StoreError } from '../store/store-error'
import { type AcceptedInvitation, acceptInvitation, type InvitationDoor, lookAtInvitation } from './accept-invitation'
import { type Newcomer, signInvitation } from './invitation'
import { offerKey } from './passkeys/offer-key'
import { softwareAuthenticator } from './passkeys/software-authenticator.fixture'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const minute = 60_000
const site = { id: 'paper.example', origin: 'https://paper.example' }
const anna: Newcomer = { name: 'Anna Berg', role: 'editor' }
let root: string
let store: FolderStore
let now: number

beforeEach(async () => {
  // Of the history, since what was removed is told by the times of its commits.
  now = Date.now()
  root = await mkdtemp(path.join(tmpdir(), 'staff-'))
  await mkdir(path.join(root, 'content/staff'), { recursive: true })
  store = await openFolderStore({ folder: path.join(root, 'content'), historyFolder: path.join(root, 'history.git') })
})
afterEach(async () => {
  await store.close()
  await rm(root, { recursive: true })
})

const file = (handle: string) => path.join(root, 'content/staff', `${handle}.yaml`)
const invite = (handle: string, at = now, person: Newcomer | null = null) =>
  signInvitation({ handle, person, now: at }, secret)
const door = (at = now): InvitationDoor => ({ store, secret, clock: () => at })
const visit = (token: string, at = now) => accept(token, door(at))

/** Looks at an invitation and uses it with a new device, as its page does. */
async function accept(token: string, at: InvitationDoor): Promise<AcceptedInvitation> {
  const look = await lookAtInvitation(token, at)
  if (look.state === 'refused') {
    // Who asks without having looked is told the same.
    const made = softwareAuthenticator(site).make({ challenge: 'none', user: { id: 'none' } })
    expect(await acceptInvitation(token, made, { ...at, site })).toEqual(look)
    return look
  }
  const made = softwareAuthenticator(site).make(await offerKey(look.member, look.challenge, site, 'The Paper'))
  return acceptInvitation(token, made, { ...at, site })
}

const refused = (why: string) => ({ state: 'refused', why })

test('the first admin is let in by the secret alone, and is on the staff from then on', async () => {
  expect(await visit(invite('admin'))).toMatchObject({ state: 'in', member: { handle: 'admin', role: 'admin' } })
  expect(await readFile(file('admin'), 'utf8')).toMatch(
    new RegExp(
      `^name: Admin\nrole: admin\nlastInvitation: ${new Date(now).toISOString()}\nkeys:\n  - id: [\\w-]+\n    publicKey: [\\w-]+\n    label: Phone\n    added: ${new Date(now).toISOString()}\n    counter: 0\n    transports:\n      - internal\n$`,
    ),
  )
  const [enrolled] = await store.log({ path: 'staff/admin.yaml' })
  expect(enrolled).toMatchObject({
    message: expect.stringMatching(/^Enrol Admin as admin\n\nAct: enrol\nStaff: admin\nDetail: Phone\nUse: /),
    author: { name: 'Admin' },
  })
})

test('an invitation lets in once', async () => {
  const token = invite('admin')
  expect((await visit(token)).state).toBe('in')
  expect(await visit(token, now + minute)).toEqual(refused('used'))
})

test('of several uses at the same moment one lets in', async () => {
  await writeFile(file('anna'), 'name: Anna Berg\nrole: editor\n')
  for (const token of [invite('admin'), invite('anna')]) {
    const uses = await Promise.all([1, 2, 3, 4].map(() => visit(token)))
    expect(uses.filter(({ state }) => state === 'in')).toHaveLength(1)
    expect(uses.filter((use) => use.state === 'refused').map(({ why }) => why)).toEqual(['used', 'used', 'used'])
  }
})

test('using one ends every older one, used or not', async () => {
  const older = invite('admin', now - minute)
  const younger = invite('admin', now)
  expect((await visit(younger)).state).toBe('in')
  expect(await visit(older)).toEqual(refused('older'))
  expect((await visit(invite('admin', now + 1))).state).toBe('in')
})

test('the staff file keeps its comments and everything else', async () => {
  await writeFile(
    file('anna'),
    '# Night editor.\nname: "Anna Berg"   # not Berger\nemail: anna@paper.example\nrole: editor',
  )
  expect((await visit(invite('anna'))).state).toBe('in')
  expect(await readFile(file('anna'), 'utf8')).toContain(
    `# Night editor.\nname: "Anna Berg"   # not Berger\nemail: anna@paper.example\nrole: editor\nlastInvitation: ${new Date(now).toISOString()}\nkeys:\n`,
  )
  const [enrolled] = await store.log({ path: 'staff/anna.yaml' })
  expect(enrolled).toMatchObject({
    message: expect.stringMatching(/^Enrol Anna Berg as editor\n\nAct: enrol\nStaff: anna\nDetail: Phone\nUse: /),
    author: { name: 'Anna Berg', email: 'anna@paper.example' },
  })
})

test('somebody new comes onto the staff with the name and the role that the invitation says', async () => {
  const token = invite('anna', now, anna)
  expect(await visit(token)).toMatchObject({ state: 'in', member: { handle: 'anna', ...anna } })
  expect(await visit(token)).toEqual(refused('used'))
})

test('an invitation for somebody new never signs in somebody else who has the handle', async () => {
  await writeFile(file('anna'), 'name: Anna Novak\nrole: admin\n')
  expect(await visit(invite('anna', now, anna))).toEqual(refused('taken'))
  expect(await readFile(file('anna'), 'utf8')).toBe('name: Anna Novak\nrole: admin\n')
})

test('nobody is let in who has no staff file and no name in the invitation', async () => {
  expect(await visit(invite('boris'))).toEqual(refused('nobody'))
})

test('whoever is taken off the staff is not let in again by an address from before', async () => {
  const used = invite('anna', now - 2 * minute, anna)
  const unused = invite('anna', now - minute, anna)
  expect((await visit(used)).state).toBe('in')
  await rm(file('anna'))
  // Nobody has seen yet that the file is gone.
  expect(await visit(used)).toEqual(refused('used'))
  expect(await visit(unused)).toEqual(refused('removed'))
  await store.recordOutsideChanges()
  expect(await visit(used)).toEqual(refused('used'))
  expect(await visit(unused)).toEqual(refused('removed'))
  expect((await visit(invite('anna', now + minute, anna), now + minute)).state).toBe('in')
})

test('whoever comes back does not bring back the sessions of before', async () => {
  await visit(invite('anna', now - 2 * minute, anna))
  await rm(file('anna'))
  await store.recordOutsideChanges()
  const back = await visit(invite('anna', now + minute, { ...anna, name: 'Anna Novak' }), now + minute)
  expect(back).toMatchObject({ state: 'in', member: { name: 'Anna Novak', sessions: 1 } })
  expect(await readFile(file('anna'), 'utf8')).toContain('sessions: 1\n')
})

test('an expired, an altered and an invented one do nothing', async () => {
  const token = invite('admin')
  expect(await visit(token, now + 49 * 60 * minute)).toEqual(refused('expired'))
  expect(await visit(`${token}x`)).toEqual(refused('unknown'))
  expect(await visit('invented')).toEqual(refused('unknown'))
  await expect(readFile(file('admin'))).rejects.toThrow('ENOENT')
  expect((await visit(token)).state).toBe('in')
})

test('while the store is away an invitation is not used up', async () => {
  const token = invite('admin')
  const commit = () => Promise.reject(new StoreError('GitHub cannot be reached.', { away: true }))
  const away = { read: async () => null, log: async () => [], readAt: store.readAt, commit }
  await expect(accept(token, { ...door(), store: away })).rejects.toThrow('GitHub')
  expect((await visit(token)).state).toBe('in')
})

test('an invitation is not used up by a device’s answer that is wrong, late, or to another invitation', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  await writeFile(file('anna'), 'name: Anna Berg\nrole: editor\n')
  const [token, other] = [invite('anna'), invite('admin')]
  const offered = async (asked: string) => {
    const look = await lookAtInvitation(asked, door())
    if (look.state !== 'good') throw new Error(look.why)
    return offerKey(look.member, look.challenge, site, 'The Paper')
  }
  const device = softwareAuthenticator(site)
  const offer = await offered(token)
  const tryWith = (made: ReturnType<typeof device.make>, at = now) =>
    acceptInvitation(token, made, { ...door(at), site })
  expect(await tryWith(device.make(offer, { unverified: true }))).toEqual(refused('no-key'))
  expect(await tryWith(device.make(offer, { origin: 'https://evil.example' }))).toEqual(refused('no-key'))
  expect(await tryWith(device.make({ ...offer, challenge: 'aW52ZW50ZWQ' }))).toEqual(refused('no-key'))
  expect(await tryWith(device.make(await offered(other)))).toEqual(refused('busy'))
  expect(await tryWith(device.make(offer), now + 6 * minute)).toEqual(refused('slow'))
  // Somebody changes her role while she looks for her key: she is asked anew, with what she is now.
  await writeFile(file('anna'), 'name: Anna Berg\nrole: reporter\n')
  expect(await tryWith(device.make(offer))).toEqual(refused('busy'))
  expect((await tryWith(device.make(await offered(token)))).state).toBe('in')
  log.mockRestore()
})

test('looking at an invitation writes nothing', async () => {
  expect(await lookAtInvitation(invite('anna', now, anna), door())).toMatchObject({ state: 'good', known: false })
  await expect(readFile(file('anna'))).rejects.toThrow('ENOENT')
})

test('a staff file that cannot be read lets nobody in and is named', async () => {
  await writeFile(file('anna'), 'name: Anna\nrole: king\n')
  await expect(visit(invite('anna'))).rejects.toThrow('content/staff/anna.yaml: role')
})

test('on GitHub, of two servers that share nothing else, one lets in', async () => {
  const github = await startGitHub()
  const { repository, branch, apiUrl, token: key } = github
  const server = () =>
    openGitHubStore({ repository, branch, apiUrl, folder: 'content', auth: { token: key }, pause: 10 })
  const use = (token: string) => accept(token, { ...door(), store: server() })
  const person = invite('anna', now, anna)
  const uses = await Promise.all([use(person), use(person)])
  expect(uses.filter(({ state }) => state === 'in')).toHaveLength(1)
  expect(await use(person)).toEqual(refused('used'))
  await github.push({ 'content/staff/anna.yaml': null })
  expect(await use(person)).toEqual(refused('used'))
  expect(await use(invite('anna', now - minute, anna))).toEqual(refused('older'))
  await github.close()
})
