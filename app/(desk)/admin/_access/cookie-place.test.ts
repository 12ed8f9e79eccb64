import { expect, test } from 'vitest'
import { cookiePlace } from './cookie-place'

const https = new URL('https://paper.example')
const here = new URL('http://localhost:3000')

test('the cookie of a paper on the web is of this host alone and travels by https', () => {
  for (const place of [
    cookiePlace('session', 'paper.example', https),
    cookiePlace('session', 'localhost:3000', https),
  ]) {
    expect(place.name).toBe('__Host-broadsheet-session')
    // What the prefix asks for: without these, browsers refuse the cookie. A domain must not be there at all.
    expect(place.attributes).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' })
  }
  expect(cookiePlace('session', 'paper.example', here).attributes.secure).toBe(true)
  expect(cookiePlace('session', 'localhost.evil.example', here).attributes.secure).toBe(true)
})

test('on the machine itself there is no https, and the cookie is the desk’s alone', () => {
  for (const host of ['localhost:3000', '127.0.0.1:80', '[::1]:3000', 'localhost'])
    expect(cookiePlace('session', host, here)).toMatchObject({
      name: 'broadsheet-session',
      attributes: { secure: false, path: '/admin', httpOnly: true },
    })
})
