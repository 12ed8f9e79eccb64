import { expect, test } from 'vitest'
import { siteAddress } from './site-address'

const vercel = {
  VERCEL: '1',
  VERCEL_ENV: 'production',
  VERCEL_PROJECT_PRODUCTION_URL: 'paper.example',
  VERCEL_URL: 'paper-1f3a.vercel.app',
}

test('a paper is where SITE_URL says, else where Vercel put it, else on this machine', () => {
  expect(siteAddress({ ...vercel, SITE_URL: 'https://www.paper.example' }).href).toBe('https://www.paper.example/')
  expect(siteAddress(vercel).href).toBe('https://paper.example/')
  expect(siteAddress({ ...vercel, VERCEL_ENV: 'preview' }).href).toBe('https://paper-1f3a.vercel.app/')
  expect(siteAddress({ SITE_URL: '', PORT: '4000' }).href).toBe('http://localhost:4000/')
})

test('an address that is none is named, with one that would be', () => {
  expect(() => siteAddress({ SITE_URL: 'paper.example' })).toThrow('Write it like https://paper.example')
})
