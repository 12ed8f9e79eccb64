import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressProblem, pictureProblem } from './address'
import { type CheckedBody, checkBody } from './check-body'
import { componentNames } from './components'
import { htmlElements } from './html-elements'
import { html } from './press.fixture'

// Pieces that mean something to the parser, so that chance builds bodies and not only noise.
const pieces = fc.constantFrom(
  'Rain ',
  'fell',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '- ',
  '1. ',
  '> ',
  '## ',
  '# ',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '```\n',
  '| a | b |\n| - | - |\n| c |\n',
  '|',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](/media/a.webp)',
  '](/a)',
  '[a](javascript:x)',
  '[a](https://example.org)',
  '[^1]',
  '\n\n[^1]: note\n\n',
  '\n\n[a]: /b\n\n',
  '[a]',
  'https://example.org',
  'www.a.b',
  'a@b.org',
  '&colon;',
  '&lt;',
  '&#106;',
  '\\',
  '{',
  '}',
  '{a}',
  '<',
  '>',
  '/>',
  '</',
  '<b>',
  '</b>',
  '<br />',
  '<span lang="en">',
  '</span>',
  '<mark>',
  '</mark>',
  '<script>',
  '</script>',
  '<PullQuote>',
  '</PullQuote>',
  '<Factbox title="a">',
  '</Factbox>',
  '<Timeline>',
  '</Timeline>',
  '<Event date="1" title="b">',
  '</Event>',
  '<Figure src="/media/a.webp" alt="b" credit="c" />',
  '<Embed url="https://a.b" title="c" />',
  '<Update at="2026-03-14T09:30:00Z">',
  '</Update>',
  ' onClick="x"',
  ' {...a}',
  ' title={`a`}',
  '="',
  '"',
  'import a from "b"',
  'export ',
  '<!--',
  '-->',
  '---\n',
  '===\n',
  '\u200b',
  '\u202e',
  '\u0000',
  '𝕏',
  '\ud800',
  '\r',
  '水',
)
const bodies = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) }),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const attributes = new Set([
  'align',
  'alt',
  'aria-describedby',
  'aria-label',
  'class',
  'data-footnote-backref',
  'data-footnote-ref',
  'data-footnotes',
  'data-props',
  'dateTime',
  'dir',
  'href',
  'id',
  'lang',
  'src',
  'start',
  'title',
])
const elements = new Set([
  ...Object.keys(htmlElements),
  ...componentNames.map((name) => `x-${name.toLowerCase()}`),
  'a',
  'blockquote',
  'code',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'img',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
])

/** Everything in a page that is not on the lists. React escapes every < and " of the text, so patterns suffice. */
function strangers(page: string): string[] {
  // React itself asks browsers to fetch pictures early.
  const body = page.replace(/<link rel="preload" as="image" href="[^"]*"\/>/g, '')
  const found: string[] = []
  const rest = body.replace(/<\/?([a-z0-9-]+)((?: [a-zA-Z-]+="[^"]*")*)\/?>/g, (_, name: string, given: string) => {
    if (!elements.has(name)) found.push(name)
    for (const [, attribute = '', value = ''] of given.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
      if (!attributes.has(attribute)) found.push(`${name} ${attribute}`)
      const plain = value.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
      if (attribute === 'href' && addressProblem(plain)) found.push(plain)
      if (attribute === 'src' && pictureProblem(plain)) found.push(plain)
    }
    return ''
  })
  return /[<>]/.test(rest) ? [...found, rest] : found
}

function verify(body: CheckedBody): void {
  if (body.ok) expect(strangers(html(body))).toEqual([])
  else {
    expect(body.problems.length).toBeGreaterThan(0)
    for (const { message } of body.problems) expect(message).not.toContain('The program failed')
  }
}

test('whatever is typed is printed safely or refused with a reason, in time', () => {
  let printed = 0
  fc.assert(
    fc.property(bodies, (source) => {
      const start = performance.now()
      const body = checkBody(source)
      expect(performance.now() - start).toBeLessThan(2000)
      if (body.ok) printed++
      verify(body)
    }),
    { numRuns: 1000 },
  )
  // Else the test would prove nothing.
  expect(printed).toBeGreaterThan(60)
})

test('any text at all is printed safely or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => verify(checkBody(source))),
    { numRuns: 500 },
  )
})

test('any address is printed only if readers may follow it', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'JAVASCRIPT:',
    'data:',
    'vbscript:',
    'https://',
    'http:',
    '//',
    '/',
    '/\\',
    '#',
    'java\tscript:',
    '&#106;avascript:',
    'mailto:',
    '',
  )
  const address = fc
    .tuple(fc.string({ unit: 'binary', maxLength: 2 }), scheme, fc.webPath())
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(address, (url) => {
      for (const source of [
        `[a](${url})`,
        `[a](<${url}>)`,
        `[a]\n\n[a]: ${url}`,
        `![a](${url})`,
        `<Embed url=${JSON.stringify(url)} title="a" />`,
        url,
      ])
        verify(checkBody(source))
    }),
    { numRuns: 200 },
  )
})
