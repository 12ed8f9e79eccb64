import { expect, test } from 'vitest'
import { isForeignAct } from './foreign-act'

test('what another site asks the desk to do is told apart from what the desk’s own page asks', () => {
  const post = (origin?: string, siteUrl?: string) =>
    isForeignAct({ method: 'POST', headers: { host: 'paper.example', origin } }, siteUrl)
  expect(post('https://evil.example')).toBe(true)
  expect(post('null')).toBe(true)
  expect(post('https://paper.example')).toBe(false)
  expect(post('https://www.paper.example', 'https://www.paper.example')).toBe(false)
  expect(post(undefined)).toBe(false)
  expect(isForeignAct({ method: 'GET', headers: { host: 'paper.example', origin: 'https://evil.example' } })).toBe(
    false,
  )
})
