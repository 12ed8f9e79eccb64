import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ContentPathError, contentPath, isContentPath } from './content-path'

const tricky = fc.constantFrom(
  '.',
  '..',
  '/',
  '\\',
  '\0',
  '.git',
  '.GIT',
  'GIT~1',
  ':',
  ' ',
  '\n',
  '"',
  'con',
  '\u200c',
  '~',
)
const name = fc.oneof(fc.stringMatching(/^[a-z0-9-]{5,20}$/), fc.string({ unit: 'binary' }), tricky)
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(name, { maxLength: 6 }).map((names) => names.join('/')),
  fc.array(fc.oneof(name, tricky), { maxLength: 8 }).map((parts) => parts.join('')),
)

describe('a content path', () => {
  test.each([
    'articles/2026/03/flood.mdx',
    'site.yaml',
    'media/2026/03/Überschwemmung am Fluß.jpg',
    'articles/2026/03/потоп-во-владивостоке.mdx',
    'articles/2026/03/می\u200cشود.mdx',
    'media/2026/flood (1), final.jpg',
  ])('may be %s', (path) => {
    expect(contentPath(path)).toBe(path)
  })

  test.each([
    '',
    '/etc/passwd',
    'articles/../../secret',
    'articles/./flood.mdx',
    'articles//flood.mdx',
    'articles/',
    'articles\\flood.mdx',
    'C:/flood.mdx',
    'articles/flood\0.mdx',
    'articles/flood\n.mdx',
    '.git/config',
    'articles/.git/config',
    'GIT~1/config',
    '.gitattributes',
    'articles/.flood.mdx.1a2b.tmp',
    'articles/.flood.mdx.swp',
    'articles/.DS_Store',
    'articles/flood.mdx~',
    'articles/#flood.mdx#',
    'articles/con.mdx',
    'articles/flood. ',
    'articles/\u200c.git/config',
    'articles/flo\u202eod.mdx',
    'articles/\ud800.mdx',
    `articles/${'x'.repeat(201)}`,
    `${'long-part/'.repeat(100)}flood.mdx`,
  ])('may not be %j', (path) => {
    expect(() => contentPath(path)).toThrow(ContentPathError)
    expect(isContentPath(path)).toBe(false)
  })

  test('says which path, why, and how to do better', () => {
    expect(() => contentPath('../secret')).toThrow(
      '"../secret" cannot be a content path: a part starts with a dot. Use one like articles/2026/03/flood.mdx.',
    )
  })

  test('never leaves the folder, on any system, whatever is typed', () => {
    fc.assert(
      fc.property(anything, (path) => {
        if (!isContentPath(path)) return
        expect(posix.join('/content', path)).toBe(`/content/${path}`)
        expect(win32.join('C:\\content', path)).toBe(`C:\\content\\${path.replaceAll('/', '\\')}`)
        expect(Buffer.from(path).toString()).toBe(path)
        for (const part of path.split('/')) {
          expect(part).not.toMatch(/^\.|^git~|["\\<>:|?*\p{Cc}]|[. ]$/iu)
          expect(part).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('is either let in unchanged or refused with its own error', () => {
    fc.assert(
      fc.property(anything, (path) => {
        try {
          expect(contentPath(path)).toBe(path)
        } catch (error) {
          expect(error).toBeInstanceOf(ContentPathError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
