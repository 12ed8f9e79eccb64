import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticleFile } from './file'
import { describeProblem } from './problem'
import { articleSchema, draftSchema } from './schema'
import { checkAgainst } from './schema-problems'

const flood = {
  id: 'flood',
  headline: 'The river rose overnight',
  standfirst: 'Streets near the quay are closed.',
  section: 'world',
  kind: 'news',
  bylines: ['World desk'],
  published: '2026-03-14T09:30:00Z',
}

function problemsOf(value: unknown): string[] {
  const checked = checkAgainst(articleSchema, value)
  return checked.ok
    ? []
    : checked.problems.map((problem) => describeProblem(problem, 'content/articles/2026/03/flood.mdx'))
}

describe('an article file', () => {
  test('is cut into frontmatter and body, and knows on which line the body begins', () => {
    const parsed = parseArticleFile('---\nid: flood\nheadline: Rain\n---\n\nIt rained.\n')
    expect(parsed).toEqual({
      ok: true,
      file: {
        yaml: 'id: flood\nheadline: Rain\n',
        frontmatter: { id: 'flood', headline: 'Rain' },
        body: '\nIt rained.\n',
        bodyLine: 5,
      },
    })
  })

  test('may hold three hyphens inside its body', () => {
    const parsed = parseArticleFile('---\nid: flood\n---\nOne.\n\n---\n\nTwo.\n')
    expect(parsed.ok && parsed.file.body).toBe('One.\n\n---\n\nTwo.\n')
  })

  test('says where its YAML is wrong', () => {
    const parsed = parseArticleFile('---\nid: flood\nheadline: "open\n---\nText.\n')
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.problems[0]?.line).toBeGreaterThanOrEqual(3)
  })

  test('without frontmatter is told what to begin with', () => {
    const parsed = parseArticleFile('Just text.')
    expect(!parsed.ok && parsed.problems[0]?.message).toContain('three hyphens')
  })

  test('with aliases that multiply is refused instead of filling the memory', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]},`.repeat(9)}]`)
      .join('\n')}\n`
    expect(parseArticleFile(`---\n${bomb}---\n`).ok).toBe(false)
  })

  test('nested sixty thousand deep is refused instead of overflowing the stack', () => {
    expect(parseArticleFile(`---\na: ${'['.repeat(60_000)}\n---\n`).ok).toBe(false)
  })

  test('of any content is read or refused, never thrown at the newsroom', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (yaml, body) => {
        expect(typeof parseArticleFile(`---\n${yaml}\n---\n${body}`).ok).toBe('boolean')
      }),
      { numRuns: 1000 },
    )
  })
})

describe('frontmatter', () => {
  test('that is complete has no problems', () => {
    expect(problemsOf(flood)).toEqual([])
  })

  test('names the file, the missing field and the remedy', () => {
    expect(problemsOf({ ...flood, image: { src: '/media/flood.webp', alt: 'A river in a street' } })).toEqual([
      'content/articles/2026/03/flood.mdx: image.credit is missing. Name the photographer or agency.',
    ])
  })

  test('asks for a byline or the reason for none', () => {
    const { bylines, ...unsigned } = flood
    expect(problemsOf(unsigned)[0]).toContain('bylines is missing. Name who wrote it')
    expect(problemsOf({ ...unsigned, noBylineReason: 'Written by several reporters in danger.' })).toEqual([])
  })

  test('that lacks several things names all of them at once', () => {
    expect(problemsOf({ id: 'flood', kind: 'live' }).map((problem) => problem.split(': ')[1]?.split(' ')[0])).toEqual([
      'headline',
      'standfirst',
      'section',
      'published',
      'bylines',
      'live',
    ])
  })

  test('with a misspelt field says which one', () => {
    expect(problemsOf({ ...flood, standfrist: 'x' })[0]).toContain('“standfrist”')
  })

  test('cannot name a picture outside the media folder', () => {
    for (const src of ['/media/../secret.png', 'https://elsewhere.example/x.png', '/etc/passwd', '/media/x.svg']) {
      expect(problemsOf({ ...flood, image: { src, alt: 'x', credit: 'x' } })[0]).toContain('image.src')
    }
  })

  test('of a draft may lack everything but its id, and may not be malformed', () => {
    expect(checkAgainst(draftSchema, { id: 'flood' }).ok).toBe(true)
    expect(checkAgainst(draftSchema, { id: 'flood', published: 'yesterday' }).ok).toBe(false)
    expect(checkAgainst(draftSchema, { id: '../../etc/passwd' }).ok).toBe(false)
  })
})
