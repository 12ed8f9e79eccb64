import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseArticleFile } from '../article/file'
import { withSignsEscaped } from '../article/insert-update'
import { checkBody } from '../prose/check-body'
import { liveCoverage } from '../prose/live-coverage'
import { plainText } from '../prose/plain-text'
import type { DeskDependencies } from './dependencies'
import { writeUpdate } from './write-update'

const night = `---
id: rain
headline: Rain
---

It rains.

<Update at="2026-11-20T11:00:00Z">
The river rises.
</Update>

More to come.
`

const desk = {
  store: { readAt: async () => new TextEncoder().encode(night) },
  checkBody: async (body: string) => checkBody(body),
} as unknown as DeskDependencies
const file = { path: 'articles/2026/11/rain.mdx', blob: 'a', slug: 'rain' }

function coverageIn(text: string) {
  const parsed = parseArticleFile(text)
  const body = parsed.ok ? checkBody(parsed.file.body) : null
  if (!body?.ok) throw new Error(`Not printable:\n${text}`)
  return liveCoverage(body.tree)
}

const signs = ' ab*_`<>{}[]()#-+!|~\\"&;:/\n1.=^é“'
const sign = fc.constantFrom(
  ...signs,
  'Update',
  '</',
  '\n\n',
  '&amp;',
  '<Update at="2026-11-20T11:00:00Z">',
  '</Update>',
)
const typing = fc.array(sign, { minLength: 1, maxLength: 24 }).map((typed) => typed.join('').trim())

test('whatever is typed reads in print as it would alone, between the others unchanged, or is refused', async () => {
  let posted = 0
  await fc.assert(
    fc.asyncProperty(typing, typing, async (typed, line) => {
      const [text, title] = [withSignsEscaped(typed), line.replace(/\s+/g, ' ')]
      const alone = checkBody(text)
      // Such a text is turned away before it is laid over anything.
      if (!alone.ok || !alone.text) return
      const written = await writeUpdate(file, { at: '2026-11-20T12:00:00Z', title, text }, alone.text, desk)
      if (!written.ok) return
      posted += 1
      const { intro, updates, rest } = coverageIn(written.text)
      expect(updates.map((update) => update.text)).toEqual([alone.text, 'The river rises.'])
      expect(updates[0]?.title).toBe(title || undefined)
      expect([plainText(intro), plainText(rest)]).toEqual(['It rains.', 'More to come.'])
    }),
    { numRuns: Number(process.env.RUNS ?? 400), seed: Number(process.env.SEED ?? 7) },
  )
  expect(posted).toBeGreaterThan(40)
})

test('words without tags or code are never refused for their signs', async () => {
  const words = fc.string({ unit: fc.constantFrom(...'ab <>{}"&,.:;5'), minLength: 1, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(words, async (typed) => {
      const text = withSignsEscaped(`It was ${typed.replace(/<(?=[a-z/])/g, '< ')}`.trim())
      const alone = checkBody(text)
      expect(alone.ok && alone.text).toBeTruthy()
      const update = { at: '2026-11-20T12:00:00Z', text }
      expect((await writeUpdate(file, update, alone.ok ? alone.text : '', desk)).ok).toBe(true)
    }),
    { numRuns: 200, seed: Number(process.env.SEED ?? 7) },
  )
})
