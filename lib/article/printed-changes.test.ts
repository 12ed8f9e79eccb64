import { describe, expect, test } from 'vitest'
import { printedChanges, sameToReaders, type Wording } from './printed-changes'
import type { Article } from './schema'

const wording = (text: string, change: Partial<Article> = {}, body = text): Wording => ({
  article: {
    id: 'rain',
    headline: 'Rain',
    standfirst: 'It fell.',
    section: 'world',
    kind: 'news',
    bylines: ['World desk'],
    published: '2026-11-20T10:00:00Z',
    ...change,
  },
  body,
  text,
})
const note = { at: '2026-11-23T10:00:00Z', kind: 'correction' as const, text: 'It was two.' }

describe('what changed from one wording to the next', () => {
  test('is told word by word, in the body and in what is printed around it', () => {
    const { fields, words } = printedChanges(wording('One fell.'), wording('Two fell.', { headline: 'Heavy rain' }))
    expect(words?.slice(0, 2)).toEqual([
      { text: 'One', change: 'removed' },
      { text: 'Two', change: 'added' },
    ])
    expect(fields.map(({ title }) => title)).toEqual(['Headline'])
  })

  test('names a new correction, and one that was taken away again', () => {
    const [plain, corrected] = [wording('Rain.'), wording('Rain.', { corrections: [note] })]
    expect(printedChanges(plain, corrected)).toMatchObject({ corrections: [note], fields: [] })
    const taken = printedChanges(corrected, plain)
    expect(taken.corrections).toEqual([])
    expect(taken.fields.map(({ title }) => title)).toContain('Corrections 1: Text')
    expect(sameToReaders(corrected, plain)).toBe(false)
  })

  test('tells of a link or a chart that changed under the same words', () => {
    const changes = printedChanges(wording('See it.', {}, '[See it](/a).'), wording('See it.', {}, '[See it](/b).'))
    expect(changes).toMatchObject({ words: null, besides: true })
  })

  test('keeps to itself what is not printed', () => {
    const quiet = wording('Rain.', { embargoUntil: note.at, seoTitle: 'Rain, explained', related: ['snow'] })
    expect(printedChanges(wording('Rain.'), quiet)).toMatchObject({ fields: [], words: null, besides: false })
    expect(sameToReaders(wording('Rain.'), quiet)).toBe(true)
  })
})
