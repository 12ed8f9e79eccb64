import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editArticleFile, newArticleFile } from './edit-file'
import { parseArticleFile } from './file'

const tides = `---
# The desk's own note: do not shorten the headline.
id: two-tides
headline: 'Why two high tides come each day'   # agreed with the editor
standfirst: >-
  The moon pulls on one side
  of the Earth.
section: science
kind: explainer
topics: [Oceans, Moon]

image:
  src: /media/tides.webp   # drawn
  alt: The moon over the sea
  credit: "Drawing: Broadsheet"
---

Twice a day the harbour fills.
`

function changedLines(before: string, after: string): string[] {
  const old = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !old.has(line))
}

function fieldsOf(text: string): Record<string, unknown> {
  const parsed = parseArticleFile(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.file.frontmatter as Record<string, unknown>
}

describe('an edited article file', () => {
  test('differs in one line when one field is changed', () => {
    const edited = editArticleFile(tides, { headline: 'Why the sea rises twice' })
    expect(changedLines(tides, edited)).toEqual(["headline: 'Why the sea rises twice'   # agreed with the editor"])
    expect(edited.split('\n')).toHaveLength(tides.split('\n').length)
  })

  test('keeps every byte when a field is given the value it has', () => {
    const { headline, image, topics, standfirst } = fieldsOf(tides)
    expect(editArticleFile(tides, { headline, image, topics, standfirst })).toBe(tides)
  })

  test('differs in one line when a field inside a group is changed, and keeps the comment beside its neighbour', () => {
    const image = { src: '/media/tides.webp', alt: 'The moon, full, over the sea', credit: 'Drawing: Broadsheet' }
    const edited = editArticleFile(tides, { image })
    expect(changedLines(tides, edited)).toEqual(['  alt: The moon, full, over the sea'])
    expect(edited).toContain('/media/tides.webp   # drawn')
  })

  test('keeps a comment out of the text when a line becomes several', () => {
    const standfirst = 'One line,\nand another.'
    const before = '---\nid: rain\nstandfirst: One line # the source is the mayor\nkind: news\n---\n'
    const edited = editArticleFile(before, { standfirst })
    expect(fieldsOf(edited)).toEqual({ id: 'rain', standfirst, kind: 'news' })
    expect(edited).toContain('# the source is the mayor\nstandfirst:')
  })

  test('keeps each comment once, wherever it stands', () => {
    const commented = `---
# about the file
id: rain # never changes
# about the headline
headline: Rain # short

# about topics
topics:
  # the first
  - Weather # and climate
  - Floods
  # nothing more
# about the picture
image:
  # from the archive
  src: /media/rain.webp # drawn
  alt: Rain
  # nothing more
# the end
---
`
    const changes = [
      { headline: 'Heavy rain' },
      { topics: ['Weather', 'Floods', 'Rivers'] },
      { topics: ['Weather'] },
      { image: { src: '/media/rain.webp', alt: 'Rain on a street' } },
      { image: { src: '/media/rain.webp', alt: 'Rain', credit: 'Drawing' } },
      { kicker: 'Weather' },
    ]
    for (const change of changes) {
      const edited = editArticleFile(commented, change)
      expect(edited.match(/#/g), JSON.stringify(change)).toHaveLength(commented.match(/#/g)?.length ?? 0)
      expect(fieldsOf(edited)).toEqual({ ...fieldsOf(commented), ...change })
    }
  })

  test('gains a line for a new field at its place in the order, and loses it again without a trace', () => {
    const edited = editArticleFile(tides, { kicker: 'Oceans' }, undefined, ['id', 'headline', 'kicker', 'standfirst'])
    expect(changedLines(tides, edited)).toEqual(['kicker: Oceans'])
    expect(edited.indexOf('kicker')).toBeLessThan(edited.indexOf('standfirst'))
    expect(editArticleFile(edited, { kicker: undefined })).toBe(tides)
  })

  test('keeps Windows line endings and a missing last newline', () => {
    const windows = tides.trimEnd().replaceAll('\n', '\r\n')
    const edited = editArticleFile(windows, { section: 'world' }, 'Twice a day\nthe harbour empties.')
    expect(edited).toBe(
      windows
        .replace('section: science', 'section: world')
        .replace('\r\nTwice a day the harbour fills.', 'Twice a day\r\nthe harbour empties.'),
    )
  })

  test('keeps the body’s own bytes when the form sends it back with other line endings', () => {
    const windows = tides.replaceAll('\n', '\r\n')
    expect(editArticleFile(windows, {}, '\nTwice a day the harbour fills.\n')).toBe(windows)
  })

  test('grows by the lines of one correction when a correction is added', () => {
    const corrected = editArticleFile(tides, {
      corrections: [{ at: '2026-11-23T10:00:00Z', kind: 'correction', text: 'It is 25 minutes.' }],
    })
    const again = editArticleFile(corrected, {
      corrections: [
        { at: '2026-11-23T10:00:00Z', kind: 'correction', text: 'It is 25 minutes.' },
        { at: '2026-11-23T11:00:00Z', kind: 'clarification', text: 'On average.' },
      ],
    })
    expect(changedLines(corrected, again)).toEqual([
      '  - at: 2026-11-23T11:00:00Z',
      '    kind: clarification',
      '    text: On average.',
    ])
  })

  test('reads back whatever text was put into a field, and changes no other field', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(text, fc.constantFrom('headline', 'standfirst', 'kicker', 'section'), (value, field) => {
        const before = fieldsOf(tides)
        const after = fieldsOf(editArticleFile(tides, { [field]: value }))
        expect(after).toEqual({ ...before, [field]: value })
      }),
      { numRuns: 500 },
    )
  })

  test('reads back any body after Unix line endings, and leaves the frontmatter alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (body) => {
        const parsed = parseArticleFile(editArticleFile(tides, {}, body))
        expect(parsed.ok && parsed.file.body).toBe(body.replace(/\r\n|\r/g, '\n'))
        expect(parsed.ok && parsed.file.frontmatter).toEqual(fieldsOf(tides))
      }),
      { numRuns: 500 },
    )
  })

  test('is the same file when it is made new and read back', () => {
    const text = newArticleFile({ id: 'seeds', headline: 'The library: a “yes”', topics: ['A, B'] }, 'Text.\n')
    expect(fieldsOf(text)).toEqual({ id: 'seeds', headline: 'The library: a “yes”', topics: ['A, B'] })
  })
})
