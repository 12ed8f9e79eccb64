import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readActMessage } from '../../desk/act-message'
import { type FolderStore, openFolderStore } from '../../store/folder/open-folder-store'
import { acceptInvitation, lookAtInvitation } from '../accept-invitation'
import { signInvitation } from '../invitation'
import { staffMember } from '../staff-file'
import { challengeLifetime } from './challenge'
import { offerKey } from './offer-key'
import { addKey, offerFurtherKey, removeKey, renameKey } from './own-keys'
import { askForKey, signInWithKey } from './sign-in-with-key'
import { type SoftwareAuthenticator, softwareAuthenticator } from './software-authenticator.fixture'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const site = { id: 'paper.example', origin: 'https://paper.example' }
let root: string
let store: FolderStore
let now: number

beforeEach(async () => {
  now = Date.parse('2026-11-28T12:00:00Z')
  root = await mkdtemp(path.join(tmpdir(), 'keys-'))
  await mkdir(path.join(root, 'content/staff'), { recursive: true })
  store = await openFolderStore({ folder: path.join(root, 'content'), historyFolder: path.join(root, 'history.git') })
  await writeFile(file('anna'), '# Night editor.\nname: Anna Berg\nrole: editor\n')
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(async () => {
  vi.restoreAllMocks()
  await store.close()
  await rm(root, { recursive: true })
})

const file = (handle: string) => path.join(root, 'content/staff', `${handle}.yaml`)
const door = () => ({ store, secret, clock: () => now, site })
const keysOf = async (handle = 'anna') => (await staffMember(store, handle))?.keys
const refused = (why: string) => ({ state: 'refused', why })

/** Anna comes in by an invitation, with a key on this device. */
async function enrol(device: SoftwareAuthenticator): Promise<void> {
  const token = signInvitation({ handle: 'anna', now }, secret)
  const look = await lookAtInvitation(token, door())
  if (look.state !== 'good') throw new Error(look.why)
  const offer = await offerKey(look.member, look.challenge, site, 'The Paper')
  expect((await acceptInvitation(token, device.make(offer), door())).state).toBe('in')
}

async function enrolled(): Promise<SoftwareAuthenticator> {
  const device = softwareAuthenticator(site)
  await enrol(device)
  now += 1000
  return device
}

test('what is asked of a device names the person and the paper, and that it makes sure of its owner', async () => {
  const offer = await offerKey({ handle: 'anna', name: 'Anna Berg' }, 'letters', site, 'The Paper')
  expect(offer).toMatchObject({
    rp: { id: 'paper.example', name: 'The Paper' },
    user: { name: 'anna', displayName: 'Anna Berg', id: Buffer.from('anna').toString('base64url') },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  expect(await askForKey(door())).toMatchObject({ rpId: 'paper.example', userVerification: 'required' })
  expect((await askForKey(door())).allowCredentials ?? []).toEqual([])
})

test('a key that an invitation brought signs in, is counted, and stands in the log', async () => {
  const device = await enrolled()
  const question = await askForKey(door())
  expect(await signInWithKey(device.sign(question), door())).toMatchObject({ state: 'in', member: { handle: 'anna' } })
  expect(await keysOf()).toMatchObject([{ label: 'Phone', counter: 1, lastUsed: new Date(now).toISOString() }])
  expect(await readFile(file('anna'), 'utf8')).toMatch(/^# Night editor\.\nname: Anna Berg\nrole: editor\n/)
  const [signedIn, invited] = (await store.log({ path: 'staff/anna.yaml' })).map(({ message }) =>
    readActMessage(message),
  )
  expect(signedIn).toMatchObject({ sentence: 'Sign in', facts: { act: 'sign-in', staff: 'anna', detail: 'Phone' } })
  expect(invited).toMatchObject({ facts: { act: 'enrol', staff: 'anna' } })
})

test('a signed challenge lets in once, on one server or on several at the same moment', async () => {
  const device = await enrolled()
  const question = await askForKey(door())
  // A passkey that is kept on several devices does not count.
  const answer = device.sign(question, { counter: 0 })
  const uses = await Promise.all([1, 2, 3].map(() => signInWithKey(answer, door())))
  expect(uses.filter(({ state }) => state === 'in')).toHaveLength(1)
  expect(await signInWithKey(answer, door())).toEqual(refused('stale'))
})

test('no key signs in with a wrong challenge, from another site, for another site, or without its owner', async () => {
  const device = await enrolled()
  const question = await askForKey(door())
  const tryWith = (faults: Parameters<SoftwareAuthenticator['sign']>[1], asked = question) =>
    signInWithKey(device.sign(asked, faults), door())
  expect(await tryWith({}, { challenge: Buffer.from('invented').toString('base64url') })).toEqual(refused('altered'))
  expect(await tryWith({ origin: 'https://paper.example.evil.example' })).toEqual(refused('altered'))
  expect(await tryWith({ rpId: 'evil.example' })).toEqual(refused('altered'))
  expect(await tryWith({ unverified: true })).toEqual(refused('altered'))
  expect(await tryWith({ foreign: true })).toEqual(refused('altered'))
  // None of them used the challenge up.
  expect((await tryWith({})).state).toBe('in')
})

test('a challenge is over after five minutes, and one for something else is none', async () => {
  const device = await enrolled()
  const answer = device.sign(await askForKey(door()))
  now += challengeLifetime
  expect(await signInWithKey(answer, door())).toEqual(refused('expired'))
  const further = await offerFurtherKey('anna', 'The Paper', door())
  if (further.state !== 'done') throw new Error(further.message)
  expect(await signInWithKey(device.sign(further.offer), door())).toEqual(refused('altered'))
})

test('a device that counts less than before is refused, and the log says whose', async () => {
  const device = await enrolled()
  expect((await signInWithKey(device.sign(await askForKey(door()), { counter: 9 }), door())).state).toBe('in')
  now += 1000
  for (const counter of [9, 8, 0])
    expect(await signInWithKey(device.sign(await askForKey(door()), { counter }), door())).toEqual(refused('copied'))
  expect(console.error).toHaveBeenCalledWith(
    expect.stringMatching(/The key “Phone” of anna .* counts 8, and counted 9/),
  )
  // Its owner and the desk's log see it too, once an hour.
  expect(await readFile(file('anna'), 'utf8')).toContain(`suspect: ${new Date(now).toISOString()}`)
  const alarms = (await store.log({ path: 'staff/anna.yaml' })).filter(({ message }) =>
    message.startsWith('Refuse a key'),
  )
  expect(alarms).toHaveLength(1)
  expect(alarms[0]?.message).toContain('Detail: Phone')
  // What no device has signed raises no alarm.
  vi.mocked(console.error).mockClear()
  await signInWithKey(device.sign(await askForKey(door()), { counter: 1, foreign: true }), door())
  expect(console.error).not.toHaveBeenCalledWith(expect.stringContaining('counted'))
})

test('a key that nobody has, of somebody who has left, or under another’s name is refused', async () => {
  const device = await enrolled()
  await writeFile(file('boris'), 'name: Boris\nrole: admin\n')
  const question = await askForKey(door())
  const boris = Buffer.from('boris').toString('base64url')
  const outside = Buffer.from('../site').toString('base64url')
  for (const userHandle of [boris, outside, ''])
    expect(await signInWithKey(device.sign(question, { userHandle }), door())).toEqual(refused('unknown'))
  const stranger = softwareAuthenticator(site)
  stranger.make({ challenge: 'x', user: { id: Buffer.from('anna').toString('base64url') } })
  expect(await signInWithKey(stranger.sign(question), door())).toEqual(refused('unknown'))
  await rm(file('anna'))
  expect(await signInWithKey(device.sign(question), door())).toEqual(refused('unknown'))
})

test('a second key is added, renamed and removed, and the last one only knowingly', async () => {
  const phone = await enrolled()
  const laptop = softwareAuthenticator(site, 'Laptop')
  const further = await offerFurtherKey('anna', 'The Paper', door())
  if (further.state !== 'done') throw new Error(further.message)
  expect(further.offer.excludeCredentials).toHaveLength(1)
  const made = laptop.make(further.offer)
  expect(await addKey('anna', made, door())).toEqual({ state: 'done' })
  // The same answer again: the file that it was bound to is another one now.
  expect(await addKey('anna', made, door())).toMatchObject({ state: 'refused' })
  const [first, second] = (await keysOf()) ?? []
  expect([first?.label, second?.label]).toEqual(['Phone', 'Laptop'])
  expect(await renameKey('anna', second?.id ?? '', 'Desk', door())).toEqual({ state: 'done' })
  expect(await removeKey('anna', { id: first?.id ?? '', evenIfLast: false }, door())).toEqual({ state: 'done' })
  expect(await signInWithKey(phone.sign(await askForKey(door())), door())).toEqual(refused('unknown'))
  expect((await signInWithKey(laptop.sign(await askForKey(door())), door())).state).toBe('in')
  const last = { id: second?.id ?? '', evenIfLast: false }
  expect(await removeKey('anna', last, door())).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('last key'),
  })
  expect(await removeKey('anna', { ...last, evenIfLast: true }, door())).toEqual({ state: 'done' })
  expect(await keysOf()).toBeUndefined()
  const acts = (await store.log({ path: 'staff/anna.yaml' })).map(({ message }) => readActMessage(message).sentence)
  expect(acts.slice(0, 2)).toEqual(['Remove a key', 'Sign in'])
})

test('a new key is refused with a wrong challenge, site or owner, too late, or made for somebody else', async () => {
  await enrolled()
  await writeFile(file('boris'), 'name: Boris\nrole: admin\n')
  const offered = async (handle = 'anna') => {
    const further = await offerFurtherKey(handle, 'The Paper', door())
    if (further.state !== 'done') throw new Error(further.message)
    return further.offer
  }
  const laptop = softwareAuthenticator(site, 'Laptop')
  const offer = await offered()
  for (const made of [
    laptop.make({ ...offer, challenge: 'aW52ZW50ZWQ' }),
    laptop.make(offer, { origin: 'https://evil.example' }),
    laptop.make(offer, { rpId: 'evil.example' }),
    laptop.make(offer, { unverified: true }),
    laptop.make(await offered('boris')),
  ])
    expect(await addKey('anna', made, door())).toMatchObject({ state: 'refused' })
  const late = laptop.make(offer)
  now += challengeLifetime
  expect(await addKey('anna', late, door())).toMatchObject({
    state: 'refused',
    message: expect.stringContaining('five minutes'),
  })
  expect(await keysOf()).toHaveLength(1)
})
