import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { sealData } from 'iron-session'
import { describe, expect, test } from 'vitest'
import { openFolderStore } from '../store/folder/open-folder-store'
import { endSessions } from './end-sessions'
import { isCurrent, newSession, openSession, renewedSession, sealSession, sessionEnds, sessionLimits } from './session'
import { staffMember } from './staff-file'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const noon = Date.parse('2026-11-23T12:00:00Z')
const minute = 60_000
const ana = newSession({ handle: 'ana', sessions: undefined }, noon)

describe('a session', () => {
  test('is read back by the paper that sealed it, and by no other', async () => {
    const sealed = await sealSession(ana, secret)
    expect(await openSession(sealed, secret, noon)).toEqual(ana)
    expect(await openSession(sealed, `${secret}!`, noon)).toBeNull()
    expect(sealed).not.toContain('ana')
  })

  test('ends three days after the last act, and two weeks after signing in whatever was done', async () => {
    const open = async (session: typeof ana, at: number) => openSession(await sealSession(session, secret), secret, at)
    expect(await open(ana, noon + sessionLimits.idle - 1)).toEqual(ana)
    expect(await open(ana, noon + sessionLimits.idle)).toBeNull()
    let busy = ana
    for (let at = noon; at < noon + sessionLimits.absolute; at += 12 * 60 * minute)
      busy = renewedSession(busy, at) ?? busy
    expect(await open(busy, noon + sessionLimits.absolute - 1)).toEqual(busy)
    expect(await open(busy, noon + sessionLimits.absolute)).toBeNull()
    expect(sessionEnds(busy)).toBe(noon + sessionLimits.absolute)
  })

  test('is sealed anew at an act, every ten minutes at most', () => {
    expect(renewedSession(ana, noon + 10 * minute - 1)).toBeNull()
    expect(renewedSession(ana, noon + 10 * minute)).toEqual({ ...ana, seen: noon + 10 * minute })
  })

  test('of an older shape, or with a shape of its own, signs nobody in', async () => {
    const shapes = [
      { handle: 'ana', signedIn: noon },
      { ...ana, number: -1 },
      { ...ana, handle: '../site' },
      { ...ana, seen: Number.MAX_VALUE },
      {},
      [],
    ]
    for (const shape of shapes) {
      const sealed = await sealData(shape, { password: secret, ttl: 0 })
      expect(await openSession(sealed, secret, noon)).toBeNull()
    }
  })
})

test('none of five thousand altered and invented cookies signs anybody in or is an error', async () => {
  const sealed = await sealSession(ana, secret)
  const parts = sealed.split('*')
  const letter = fc.constantFrom(...'abcXYZ019-_.=*~/+ %é')
  const altered = fc
    .tuple(fc.nat(sealed.length - 1), letter, fc.constantFrom('replace', 'insert', 'remove'))
    .map(([at, char, how]) => {
      const rest = sealed.slice(how === 'insert' ? at : at + 1)
      return sealed.slice(0, at) + (how === 'remove' ? '' : char) + rest
    })
    .filter((cookie) => cookie !== sealed)
  const shuffled = fc.shuffledSubarray(parts).map((some) => some.join('*'))
  const replaced = fc
    .tuple(fc.nat(parts.length - 1), fc.string({ unit: 'binary', maxLength: 80 }))
    .map(([at, part]) => parts.map((own, place) => (place === at ? part : own)).join('*'))
  const invented = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.base64String({ maxLength: 400 }),
    fc.string().map((text) => `Fe26.2*${text}`),
    fc.array(fc.string({ maxLength: 40 }), { maxLength: 10 }).map((some) => `Fe26.2*1*${some.join('*')}~2`),
    fc.json({ maxDepth: 2 }),
    fc.constant('x'.repeat(100_000)),
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(altered, shuffled, replaced, invented), async (cookie) => {
      fc.pre(cookie !== sealed)
      expect(await openSession(cookie, secret, noon)).toBeNull()
    }),
    { numRuns: 5000 },
  )
}, 120_000)

test('signing out everywhere ends the sessions of before on every machine, and keeps the rest of the file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'staff-'))
  await mkdir(path.join(folder, 'staff'))
  const file = path.join(folder, 'staff/ana.yaml')
  await writeFile(file, '# Nights.\nname: Ana   # not Anna\nrole: reporter\n')
  const store = await openFolderStore({ folder, historyFolder: path.join(folder, '.history.git') })
  const now = async () => {
    const member = await staffMember(store, 'ana')
    return member && isCurrent(ana, member)
  }
  expect(await now()).toBe(true)
  expect(await endSessions('ana', store)).toEqual({ state: 'done' })
  expect(await now()).toBe(false)
  expect(await readFile(file, 'utf8')).toBe('# Nights.\nname: Ana   # not Anna\nrole: reporter\nsessions: 1\n')
  const member = await staffMember(store, 'ana')
  expect(member && isCurrent(newSession(member, noon), member)).toBe(true)
  const [last] = await store.log({ path: 'staff/ana.yaml' })
  expect(last).toMatchObject({ message: expect.stringMatching(/^Sign out everywhere/), author: { name: 'Ana' } })
  expect(await endSessions('boris', store)).toEqual({ state: 'missing' })
  await store.close()
  await rm(folder, { recursive: true })
})

test('two who sign out everywhere at once both end what was there before', async () => {
  const conflict = { read: async () => ({ bytes: new TextEncoder().encode('name: Ana\nrole: reporter\n'), blob: 'b' }) }
  const busy = { ...conflict, commit: async () => ({ state: 'conflict' as const, conflicts: [] }) }
  expect(await endSessions('ana', busy as unknown as Parameters<typeof endSessions>[1])).toEqual({ state: 'busy' })
})
