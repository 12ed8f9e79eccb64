import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StructuredData } from '@/components/ui/structured-data'
import { articleData } from '@/lib/wire/article-data'
import { ldJson } from '@/lib/wire/ld-json'
import { readerHtml } from './script-free-html'

/** Pieces that end a script element, begin another, or mean something to the browser while one is open. */
const sly = fc.constantFrom(
  '</script>',
  '</SCRIPT >',
  '<script>alert(1)</script>',
  '<!--<script>',
  '-->',
  ']]>',
  '\\u003c/script>',
  '\u2028',
  '\ud800',
  '"',
  '\\',
)
const words = fc.array(fc.oneof(sly, fc.string({ unit: 'binary' })), { minLength: 1 }).map((pieces) => pieces.join(''))

test('no word of an article ends its structured data, and every word arrives', () => {
  fc.assert(
    fc.property(words, words, words, (headline, standfirst, name) => {
      const article = {
        id: 'rain',
        headline,
        standfirst,
        section: 'world',
        kind: 'news' as const,
        bylines: [name],
        topics: [name],
        sponsor: name,
        published: '2026-11-21T08:30:00Z',
        corrections: [{ at: '2026-11-21T08:30:00Z', kind: 'correction' as const, text: standfirst }],
      }
      const paper = { name, description: name, language: 'en-GB', base: new URL('https://paper.example'), policies: {} }
      const json = ldJson(articleData({ article, url: '/world/rain', section: name, words: 2, now: 0 }, paper))
      const { html } = readerHtml(`<p>${renderToStaticMarkup(<StructuredData json={json} />)}</p>`)
      // As a browser finds its end: the first `</script` after the opening tag.
      const [, before, inside, after] =
        /^(.*?)<script type="application\/ld\+json">(.*?)<\/script(.*)$/s.exec(html) ?? []
      expect([before, after]).toEqual(['<p>', '></p>'])
      expect(inside).not.toContain('<')
      const [read] = JSON.parse(inside ?? '')['@graph']
      expect([read.headline, read.description, read.author[0].name]).toEqual([headline, standfirst, name])
    }),
    { numRuns: 300 },
  )
})
