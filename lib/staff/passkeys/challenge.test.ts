import fc from 'fast-check'
import { expect, test } from 'vitest'
import { challengeIn, challengeLifetime, makeChallenge, openChallenge } from './challenge'

const secret = 'a-secret-that-is-long-enough-for-everybody'
const noon = Date.parse('2026-11-28T12:00:00Z')

test('a challenge says when it was made and what it is about, for five minutes', () => {
  const letters = makeChallenge('further key', 'anna', noon, secret)
  expect(openChallenge('further key', letters, secret, noon)).toEqual({ state: 'valid', issued: noon, about: 'anna' })
  expect(openChallenge('further key', letters, secret, noon + challengeLifetime)).toEqual({ state: 'expired' })
  // A clock that is far ahead must not make challenges for tomorrow.
  expect(openChallenge('further key', letters, secret, noon - 2 * 60_000)).toEqual({ state: 'expired' })
})

test('no two are the same, and none is good for another purpose or another paper', () => {
  const letters = makeChallenge('sign-in', '', noon, secret)
  expect(makeChallenge('sign-in', '', noon, secret)).not.toBe(letters)
  for (const purpose of ['invitation', 'further key'] as const)
    expect(openChallenge(purpose, letters, secret, noon)).toEqual({ state: 'unknown' })
  expect(openChallenge('sign-in', letters, `${secret}!`, noon)).toEqual({ state: 'unknown' })
})

test('no altered or invented challenge is one of ours, and none is an error', () => {
  const letters = makeChallenge('sign-in', '', noon, secret)
  const altered = fc
    .tuple(fc.nat(letters.length - 1), fc.constantFrom('A', 'z', '0', '.', '-', '{'))
    .map(([place, letter]) => letters.slice(0, place) + letter + letters.slice(place + 1))
    .filter((text) => text !== letters)
  const cut = fc.nat(letters.length - 1).map((length) => letters.slice(0, length))
  fc.assert(
    fc.property(
      fc.oneof(
        altered,
        cut,
        fc.string(),
        fc.string().map((text) => `${letters}${text}=`),
      ),
      (text) => {
        expect(openChallenge('sign-in', text, secret, noon)).toEqual({ state: 'unknown' })
      },
    ),
    { numRuns: 2000 },
  )
})

test('what a device says it signed is read, and anything else says nothing', () => {
  const said = (value: unknown) => challengeIn(Buffer.from(JSON.stringify(value)).toString('base64url'))
  expect(said({ challenge: Buffer.from('letters').toString('base64url') })).toBe('letters')
  for (const odd of [null, 1, [], {}, { challenge: 1 }]) expect(said(odd)).toBe('')
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof challengeIn(text)).toBe('string')
    }),
    { numRuns: 2000 },
  )
})
