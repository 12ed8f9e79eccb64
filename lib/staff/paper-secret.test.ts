import { describe, expect, test } from 'vitest'
import { openInvitation, signInvitation } from './invitation'
import { openSession, sealSession } from './session'
import { openAddress, signAddress } from './signed-address'
import { deploymentSecret, siteSecret, withPrevious } from './site-secret'

const old = 'the secret that this paper had until now, long enough'
const fresh = 'the secret that this paper has from now on, long enough'
const rotated = [fresh, old] as const
const now = Date.parse('2026-11-23T12:00:00Z')
const shared = { id: 'two-tides', blob: 'a'.repeat(40), expires: now + 86_400_000 }
const session = { handle: 'ana', signedIn: now, seen: now, number: 0 }

describe('when the secret is changed and the one before it is still accepted', () => {
  test('nobody is signed out, and what was sent out still opens', async () => {
    expect(await openSession(await sealSession(session, old), rotated, now)).toEqual(session)
    expect(openInvitation(signInvitation({ handle: 'ana', now }, old), rotated, now).state).toBe('valid')
    expect(openAddress(signAddress(shared, old), rotated, now).state).toBe('valid')
  })

  test('everything new is made with the new one alone', async () => {
    const sealed = await sealSession(session, rotated)
    expect(await openSession(sealed, fresh, now)).toEqual(session)
    expect(await openSession(sealed, old, now)).toBeNull()
    const invitation = signInvitation({ handle: 'ana', now }, rotated)
    expect(openInvitation(invitation, fresh, now).state).toBe('valid')
    expect(openInvitation(invitation, old, now).state).toBe('unknown')
    const address = signAddress(shared, rotated)
    expect(openAddress(address, fresh, now).state).toBe('valid')
    expect(openAddress(address, old, now).state).toBe('unknown')
  })

  test('the time of the old one ends when it is left out', async () => {
    expect(await openSession(await sealSession(session, old), fresh, now)).toBeNull()
    expect(openAddress(signAddress(shared, old), fresh, now).state).toBe('unknown')
  })

  test('a third one is nobody’s', async () => {
    const other = 'the secret of another paper, which is long enough too'
    expect(await openSession(await sealSession(session, other), rotated, now)).toBeNull()
    expect(openInvitation(signInvitation({ handle: 'ana', now }, other), rotated, now).state).toBe('unknown')
  })
})

test('a secret that is missing or short is refused with the command that makes one', async () => {
  const command = 'openssl rand -base64 33'
  expect(() => deploymentSecret('')).toThrow(`a deployment keeps no secret of its own. Make one with: ${command}`)
  expect(() => deploymentSecret('short')).toThrow(command)
  await expect(siteSecret('/nowhere', 'short')).rejects.toThrow(command)
})

test('the one before is left out, or as long as a secret', () => {
  expect(withPrevious(fresh, undefined)).toBe(fresh)
  expect(withPrevious(fresh, '')).toBe(fresh)
  expect(withPrevious(fresh, fresh)).toBe(fresh)
  expect(withPrevious(fresh, old)).toEqual(rotated)
  expect(() => withPrevious(fresh, 'short')).toThrow('SITE_SECRET_PREVIOUS is shorter than 32 characters')
})
