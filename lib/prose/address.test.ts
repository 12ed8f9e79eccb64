import { expect, test } from 'vitest'
import { addressProblem, pictureProblem } from './address'

test.each([
  'https://example.org',
  'http://example.org/a?b=c#d',
  'HTTPS://EXAMPLE.ORG/',
  'https://пример.рф/страница',
  'mailto:desk@example.org',
  'tel:+4930123456',
  '/politics/flood',
  '/politics/flood?page=2',
  '#what-we-know',
  'https://example.org/a%20b',
])('readers may follow %s', (address) => {
  expect(addressProblem(address)).toBeUndefined()
})

test.each([
  '',
  ' ',
  '#',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\ufeffjavascript:x',
  'javascript\u00ad:x',
  'data:text/html,x',
  'DATA:x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
  'ftp://example.org',
  'xmpp:a@b.c',
  'view-source:https://example.org',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\u0009/evil.example',
  'example.org',
  'www.example.org',
  '../secret',
  '?x=1',
  'https:',
  'https:evil.example',
  'https:/evil.example',
  'https://',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https://bank.example@evil.example',
  'https://a:b@evil.example/',
  'https://exa mple.org',
  'https://example.org/\u202egpj',
  'mailto:',
  'tel:',
  `https://example.org/${'a'.repeat(3000)}`,
])('readers may not be sent to %j', (address) => {
  expect(addressProblem(address)).toMatch(/\. .*\.$/)
})

test('a picture is one of ours', () => {
  expect(pictureProblem('/media/2026/harbour.webp')).toBeUndefined()
  for (const path of [
    'https://example.org/a.png',
    '//example.org/a.png',
    '/media/../a.png',
    '/media/a.svg',
    '/media//a.png',
    '/other/a.png',
    'media/a.png',
    '/media/a.png?x',
    '',
  ]) {
    expect(pictureProblem(path)).toContain('/media/')
  }
})
