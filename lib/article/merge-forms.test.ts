import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formFields, frontmatterFrom, textsFrom } from './form-fields'
import { listFields } from './merge-fields'
import { mergeForms, resolveChoices } from './merge-forms'

const form = (frontmatter: Record<string, unknown>, body = 'It rained.\n') => ({ texts: textsFrom(frontmatter), body })
const base = form({ headline: 'Rain', standfirst: 'It fell.', topics: ['Weather', 'Rivers'], bylines: ['Ana'] })
const withFields = (changes: Record<string, string>) => ({ ...base, texts: { ...base.texts, ...changes } })

describe('two editors at the fields of one article', () => {
  test('in different fields, or one in the fields and one in the body, are both kept', () => {
    const merged = mergeForms(base, withFields({ headline: 'Heavy rain' }), { ...base, body: 'It poured.\n' })
    expect(merged).toMatchObject({
      state: 'merged',
      texts: { headline: 'Heavy rain', standfirst: 'It fell.' },
      body: 'It poured.\n',
    })
  })

  test('in one field must choose', () => {
    const merged = mergeForms(
      base,
      withFields({ headline: 'Heavy rain' }),
      withFields({ headline: 'Drizzle', kicker: 'Weather' }),
    )
    if (merged.state !== 'choices') throw new Error(merged.state)
    expect(merged.choices.fields).toMatchObject([
      { name: 'headline', base: 'Rain', mine: 'Heavy rain', theirs: 'Drizzle' },
    ])
    const resolve = (fields: Record<string, 'mine' | 'theirs'>) =>
      resolveChoices(merged.choices, { fields, body: [] }).texts
    expect(resolve({})).toMatchObject({ headline: 'Heavy rain', kicker: 'Weather' })
    expect(resolve({ headline: 'theirs' })).toMatchObject({ headline: 'Drizzle', kicker: 'Weather' })
  })

  test('who change different items of a list are both kept; at the same place they choose', () => {
    const mine = withFields({ topics: 'Storms\nWeather\nRivers' })
    expect(mergeForms(base, mine, withFields({ topics: 'Weather\nRivers\nFloods' }))).toMatchObject({
      state: 'merged',
      texts: { topics: 'Storms\nWeather\nRivers\nFloods' },
    })
    expect(mergeForms(base, mine, withFields({ topics: 'Cold\nWeather\nRivers' }))).toMatchObject({
      choices: { fields: [{ name: 'topics' }] },
    })
  })

  test('who add different sources are both kept, row by row', () => {
    const sources = (...titles: string[]) =>
      form({ sources: titles.map((title) => ({ title, url: `https://x.example/${title}` })) })
    const merged = mergeForms(sources('b', 'c'), sources('a', 'b', 'c'), sources('b', 'c', 'd'))
    if (merged.state !== 'merged') throw new Error(merged.state)
    expect(frontmatterFrom(merged.texts).sources).toMatchObject(['a', 'b', 'c', 'd'].map((title) => ({ title })))
    const fewer = mergeForms(sources('b', 'c'), sources('b', 'c'), sources('c'))
    expect(fewer.state === 'merged' && frontmatterFrom(fewer.texts).sources).toMatchObject([{ title: 'c' }])
    expect(fewer.state === 'merged' && fewer.texts['sources.1.title']).toBe('')
  })

  test('do not mix one’s picture with the other’s words for another', () => {
    const picture = (src: string, alt: string) => form({ image: { src, alt, credit: 'Ana' } })
    const merged = mergeForms(
      picture('/media/a.webp', 'a'),
      picture('/media/b.webp', 'b'),
      picture('/media/a.webp', 'A river'),
    )
    expect(merged).toMatchObject({
      choices: { fields: [{ name: 'image', mine: 'alt: b\ncredit: Ana\nsrc: /media/b.webp' }] },
    })
  })

  test('whose origin nobody knows choose at every difference', () => {
    const merged = mergeForms(null, base, withFields({ headline: 'Drizzle' }))
    expect(merged).toMatchObject({
      choices: { fields: [{ name: 'headline', base: '', mine: 'Rain', theirs: 'Drizzle' }] },
    })
  })

  test('lists are the fields that the form writes one item a line', () => {
    const lines = formFields.filter((field) => field.control === 'lines').map((field) => field.name)
    expect([...listFields].sort()).toEqual(lines.sort())
  })
})

test('no field that one of two editors changed is lost, and unchanged sides change nothing', () => {
  const word = fc.constantFrom('', 'a', 'b', 'c')
  const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
  const frontmatter = fc.record({
    headline: word,
    topics: list,
    image: fc.record({ alt: word, src: word }),
    sources: fc.array(fc.record({ title: word, url: word }), { maxLength: 3 }),
  })
  const meant = (texts: Record<string, string>) => frontmatterFrom(texts)
  fc.assert(
    fc.property(frontmatter, frontmatter, frontmatter, (one, two, three) => {
      const [origin, mine, theirs] = [one, two, three].map((fields) => form(fields)) as [
        typeof base,
        typeof base,
        typeof base,
      ]
      const merged = mergeForms(origin, mine, theirs)
      const picked = (pick: 'mine' | 'theirs') =>
        merged.state === 'merged'
          ? merged.texts
          : resolveChoices(merged.choices, {
              fields: { headline: pick, topics: pick, image: pick, sources: pick },
              body: [],
            }).texts
      for (const name of ['headline', 'image'] as const) {
        const changed = (side: typeof base) =>
          JSON.stringify(meant(side.texts)[name]) !== JSON.stringify(meant(origin.texts)[name])
        if (changed(mine)) expect(meant(picked('mine'))[name]).toEqual(meant(mine.texts)[name])
        if (changed(theirs)) expect(meant(picked('theirs'))[name]).toEqual(meant(theirs.texts)[name])
      }
      for (const [pick, side] of [
        ['mine', mine],
        ['theirs', theirs],
      ] as const)
        for (const name of ['topics', 'sources'] as const) {
          const items = (texts: Record<string, string>) =>
            ((meant(texts)[name] ?? []) as unknown[]).map((item) => JSON.stringify(item))
          for (const item of items(side.texts))
            if (!items(origin.texts).includes(item)) expect(items(picked(pick))).toContain(item)
        }
      const alone = mergeForms(origin, mine, origin)
      expect(alone.state === 'merged' && meant(alone.texts)).toEqual(meant(mine.texts))
      const back = mergeForms(origin, theirs, mine)
      expect(back.state).toBe(merged.state)
      if (back.state === 'merged' && merged.state === 'merged') expect(meant(back.texts)).toEqual(meant(merged.texts))
    }),
    { numRuns: 2000 },
  )
}, 120_000)
