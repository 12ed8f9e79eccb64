import { expect, test } from 'vitest'
import { passkeySite } from './passkey-site'

const from = (origin?: string) => new Headers(origin ? { origin } : {})

test('keys belong to the paper’s public address, and without one to where the browser is', () => {
  expect(passkeySite(from('http://localhost:3000'), 'https://paper.example')).toEqual({
    id: 'paper.example',
    origin: 'https://paper.example',
  })
  for (const unset of [undefined, ''])
    expect(passkeySite(from('http://localhost:3000'), unset)).toEqual({
      id: 'localhost',
      origin: 'http://localhost:3000',
    })
})

test('a request that does not say where it comes from is about no keys', () => {
  expect(passkeySite(from())).toBeNull()
  expect(passkeySite(from('null'))).toBeNull()
})
