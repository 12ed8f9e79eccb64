import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openAddress, signAddress } from './signed-address'

const secret = 'a secret of this paper, long enough to be one'
const now = Date.parse('2026-11-23T12:00:00Z')
const shared = { id: 'two-tides', blob: 'a'.repeat(40), expires: now + 86_400_000 }
const token = signAddress(shared, secret)

describe('an address that shows one revision', () => {
  test('opens until its time, and is known as expired from then on', () => {
    expect(openAddress(token, secret, now)).toEqual({ state: 'valid', ...shared })
    expect(openAddress(token, secret, shared.expires - 1).state).toBe('valid')
    expect(openAddress(token, secret, shared.expires)).toEqual({ state: 'expired' })
    expect(token).toMatch(/^[\w-]+\.[\w-]+$/)
  })

  test('is another paper’s once the secret is another', () => {
    expect(openAddress(token, `${secret}!`, now)).toEqual({ state: 'unknown' })
  })

  test('is worthless with any letter changed, taken out or added, and never an error', () => {
    const letter = fc.constantFrom(...'abcXYZ019-_.=/+ %é')
    const place = fc.nat({ max: token.length - 1 })
    fc.assert(
      fc.property(place, letter, fc.constantFrom('replace', 'insert', 'remove'), (at, char, how) => {
        const rest = token.slice(how === 'insert' ? at : at + 1)
        const altered = token.slice(0, at) + (how === 'remove' ? '' : char) + rest
        expect(openAddress(altered, secret, now).state).toBe(altered === token ? 'valid' : 'unknown')
      }),
      { numRuns: 2000 },
    )
    for (const at of [...token].keys())
      for (const char of 'Aa0-_')
        if (token[at] !== char)
          expect(openAddress(token.slice(0, at) + char + token.slice(at + 1), secret, now).state).toBe('unknown')
  })

  test('cannot be guessed from anything at all', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.base64String({ maxLength: 300 }),
      fc.tuple(fc.base64String({ maxLength: 120 }), fc.base64String({ maxLength: 60 })).map((parts) => parts.join('.')),
      fc.json({ maxDepth: 2 }).map((json) => `${Buffer.from(json).toString('base64url')}.${token.split('.')[1]}`),
    )
    fc.assert(
      fc.property(anything, (text) => {
        expect(openAddress(text, secret, now)).toEqual({ state: 'unknown' })
      }),
      { numRuns: 2000 },
    )
  })

  test('is made for a revision of a story, and for nothing else', () => {
    expect(() => signAddress({ ...shared, blob: '../../etc/passwd' }, secret)).toThrow()
    expect(() => signAddress({ ...shared, id: 'A b' }, secret)).toThrow()
  })
})
