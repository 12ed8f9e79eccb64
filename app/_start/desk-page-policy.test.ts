import { expect, test } from 'vitest'
import { guardDeskPage, type RenderContext } from './desk-page-policy'

function policyOf(page: string): { policy: string | undefined; nonce: string | undefined } {
  const context: RenderContext = {}
  const headers = new Map<string, string>()
  guardDeskPage(page, context, { setHeader: (name, value) => headers.set(name, value) })
  return { policy: headers.get('content-security-policy'), nonce: context.parsedRequestHeaders?.nonce }
}

test('a page of the desk runs only scripts that have the word of this one answer', () => {
  const first = policyOf('/(desk)/admin/(pages)/log/page')
  const second = policyOf('/(desk)/admin/(pages)/log/page')
  expect(first.policy).toContain(`script-src 'self' 'nonce-${first.nonce}' 'strict-dynamic';`)
  expect(first.policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(first.policy).not.toMatch(/style-src [^;]*unsafe/)
  expect(first.nonce).toMatch(/^[A-Za-z0-9+/]{24}$/)
  expect(second.nonce).not.toBe(first.nonce)
})

test('readers’ pages and shared previews keep the policy without scripts', () => {
  for (const page of ['/(reader)/front/[day]/page', '/(desk)/preview/[token]/page'])
    expect(policyOf(page)).toEqual({ policy: undefined, nonce: undefined })
})
