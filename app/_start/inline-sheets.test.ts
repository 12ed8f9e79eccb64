import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineSheets } from './inline-sheets'

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}?dpl=1" data-precedence="next"/>`
const sheets: Record<string, string> = {
  'a-1.css': '@font-face{src:url(../media/serif.woff2),url("../media/sans.woff2")}',
  'b~2.css': '.$& p{color:red}',
  'c.css': 'p{content:"</style>"}',
}
const read = (name: string) => sheets[name]

test('the sheets of a page become one element in their order, and the policy can name it', () => {
  const page = `<head><title>Rain</title>${link('a-1.css')}${link('b~2.css')}<meta name="x"/></head>`
  const styles =
    '@font-face{src:url(/_next/static/media/serif.woff2),url("/_next/static/media/sans.woff2")}.$& p{color:red}'
  expect(inlineSheets(page, read)).toEqual({
    html: `<head><title>Rain</title><style>${styles}</style><meta name="x"/></head>`,
    hash: `'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
  })
})

test('a page keeps its links where a sheet is not at hand, or could end the element', () => {
  for (const name of ['gone.css', 'c.css']) {
    const page = `<head>${link('a-1.css')}${link(name)}</head>`
    expect(inlineSheets(page, read)).toEqual({ html: page })
  }
})

test('a page without sheets stays as it is', () => {
  expect(inlineSheets('<p>&lt;link rel="stylesheet"&gt;</p>', read)).toEqual({
    html: '<p>&lt;link rel="stylesheet"&gt;</p>',
  })
})
