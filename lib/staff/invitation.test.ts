import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invitationLifetime, openInvitation, signInvitation } from './invitation'
import { openAddress, signAddress } from './signed-address'

const secret = 'a secret of this paper, long enough to be one'
const now = Date.parse('2026-11-23T12:00:00Z')
const anna = { name: 'Anna Berg', role: 'editor' } as const
const token = signInvitation({ handle: 'anna', person: anna, now }, secret)

describe('an invitation', () => {
  test('says whom it lets in for two days, and is known as expired from then on', () => {
    const expires = now + invitationLifetime
    const invitation = { handle: 'anna', issued: now, expires, person: anna }
    expect(openInvitation(token, secret, now)).toEqual({ state: 'valid', invitation })
    expect(openInvitation(token, secret, expires - 1).state).toBe('valid')
    expect(openInvitation(token, secret, expires)).toEqual({ state: 'expired' })
    expect(token).toMatch(/^[\w-]+\.[\w-]+$/)
  })

  test('for somebody who has a staff file says nothing but the handle', () => {
    const opened = openInvitation(signInvitation({ handle: 'boris', now }, secret), secret, now)
    expect(opened).toMatchObject({ state: 'valid', invitation: { handle: 'boris', person: null } })
  })

  test('made by a clock that is far ahead is not good yet; some minutes do no harm', () => {
    expect(openInvitation(token, secret, now - 60_000).state).toBe('valid')
    expect(openInvitation(token, secret, now - 3_600_000)).toEqual({ state: 'early' })
  })

  test('is another paper’s once the secret is another, and no shared preview, nor the other way round', () => {
    expect(openInvitation(token, `${secret}!`, now)).toEqual({ state: 'unknown' })
    expect(openAddress(token, secret, now)).toEqual({ state: 'unknown' })
    const preview = signAddress({ id: 'two-tides', blob: 'a'.repeat(40), expires: now + 1000 }, secret)
    expect(openInvitation(preview, secret, now)).toEqual({ state: 'unknown' })
  })

  test('is made for a handle, a name and a role, and for nothing else', () => {
    for (const handle of ['../site', 'Anna', '', 'a'.repeat(41)])
      expect(() => signInvitation({ handle, now }, secret)).toThrow()
    const person = { name: 'Anna', role: 'king' as 'editor' }
    expect(() => signInvitation({ handle: 'anna', person, now }, secret)).toThrow()
    expect(() => signInvitation({ handle: 'anna', person: { ...anna, name: 'A'.repeat(101) }, now }, secret)).toThrow()
  })

  test('with the longest handle and name still opens', () => {
    const person = { ...anna, name: '\u{1F4F0}'.repeat(50) }
    const longest = signInvitation({ handle: 'a'.repeat(40), person, now }, secret)
    expect(openInvitation(longest, secret, now).state).toBe('valid')
  })

  test('is worthless with any letter changed, taken out or added, and never an error', () => {
    const letter = fc.constantFrom(...'abcXYZ019-_.=/+ %é')
    const place = fc.nat({ max: token.length - 1 })
    fc.assert(
      fc.property(place, letter, fc.constantFrom('replace', 'insert', 'remove'), (at, char, how) => {
        const rest = token.slice(how === 'insert' ? at : at + 1)
        const altered = token.slice(0, at) + (how === 'remove' ? '' : char) + rest
        expect(openInvitation(altered, secret, now).state).toBe(altered === token ? 'valid' : 'unknown')
      }),
      { numRuns: 2500 },
    )
  })

  test('cannot be guessed from anything at all', () => {
    const [said, signature] = token.split('.')
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1200 }),
      fc.base64String({ maxLength: 300 }).map((text) => `${text}.${signature}`),
      fc.base64String({ maxLength: 60 }).map((text) => `${said}.${text}`),
      fc.json({ maxDepth: 2 }).map((json) => `${Buffer.from(json).toString('base64url')}.${signature}`),
    )
    fc.assert(
      fc.property(anything, (text) => {
        expect(openInvitation(text, secret, now)).toEqual({ state: 'unknown' })
      }),
      { numRuns: 2500 },
    )
  })
})
