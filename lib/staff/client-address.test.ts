import { expect, test } from 'vitest'
import { clientAddress } from './client-address'

const from = (headers: Record<string, string>, env: Record<string, string> = {}) =>
  clientAddress(new Headers(headers), env)

test('behind the proxy of the same machine it is what that proxy added, whatever the client wrote before', () => {
  expect(from({ 'x-forwarded-for': '203.0.113.7' })).toBe('203.0.113.7')
  expect(from({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7' })).toBe('203.0.113.7')
})

test('a paper that others can reach directly believes nobody, unless it is told how many proxies are its own', () => {
  const open = { HOST: '0.0.0.0' }
  expect(from({ 'x-forwarded-for': '203.0.113.7' }, open)).toBeNull()
  const two = { ...open, TRUSTED_PROXIES: '2' }
  expect(from({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7, 10.0.0.2' }, two)).toBe('203.0.113.7')
  expect(from({ 'x-forwarded-for': '203.0.113.7' }, { TRUSTED_PROXIES: '0' })).toBeNull()
})

test('on Vercel it is what Vercel says, never what the client wrote', () => {
  const headers = { 'x-real-ip': '203.0.113.7', 'x-forwarded-for': '198.51.100.1' }
  expect(from(headers, { VERCEL: '1' })).toBe('203.0.113.7')
  expect(from({ 'x-vercel-forwarded-for': '203.0.113.7' }, { VERCEL: '1' })).toBe('203.0.113.7')
  expect(from({ 'x-forwarded-for': '198.51.100.1' }, { VERCEL: '1' })).toBeNull()
})

test('a network of the sixth version counts as one, however it is written', () => {
  expect(from({ 'x-forwarded-for': '2001:db8:0:7::1' })).toBe('2001:db8:0:7::/64')
  expect(from({ 'x-forwarded-for': '2001:0db8:0000:0007:abcd:1:2:3' })).toBe('2001:db8:0:7::/64')
  expect(from({ 'x-forwarded-for': '2001:db8::' })).toBe('2001:db8:0:0::/64')
  expect(from({ 'x-forwarded-for': '::ffff:203.0.113.7' })).toBe('203.0.113.7')
})

test('this machine itself, and what is no address, are nobody’s', () => {
  for (const said of ['127.0.0.1', '::1', '::ffff:127.0.0.1', 'unknown', '', '203.0.113.7:80'])
    expect(from({ 'x-forwarded-for': said })).toBeNull()
  expect(from({})).toBeNull()
})
