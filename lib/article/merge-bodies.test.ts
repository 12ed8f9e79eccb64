import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MergedBody, mergeBodies, resolveBody } from './merge-bodies'
import { splitBlocks } from './split-blocks'

const story = 'It rained.\n\nThe river rose.\n\nPeople left.\n'
const choices = ({ parts }: MergedBody) => parts.flatMap((part) => (part.kind === 'choice' ? [part] : []))
const clean = (base: string | null, mine: string, theirs: string) => {
  const merged = mergeBodies(base, mine, theirs)
  expect(choices(merged)).toEqual([])
  return resolveBody(merged, [])
}

describe('two writers in one body', () => {
  test('in different paragraphs, even neighbours, are both kept', () => {
    expect(
      clean(story, story.replace('It rained.', 'It rained hard.'), story.replace('The river rose.', 'The river fell.')),
    ).toBe('It rained hard.\n\nThe river fell.\n\nPeople left.\n')
  })

  test('who add in different places are both kept, also beside what the other changes', () => {
    const mine = story.replace('The river', 'A dyke broke.\n\nThe river')
    const theirs = `${story.replace('The river rose.', 'The river fell.')}\nThey came back.\n`
    expect(clean(story, mine, theirs)).toBe(
      'It rained.\n\nA dyke broke.\n\nThe river fell.\n\nPeople left.\n\nThey came back.\n',
    )
  })

  test('in one paragraph must choose, and may keep both', () => {
    const merged = mergeBodies(story, story.replace('rose', 'rose a lot'), story.replace('rose', 'fell'))
    expect(choices(merged)).toEqual([
      {
        kind: 'choice',
        base: 'The river rose.\n\n',
        mine: 'The river rose a lot.\n\n',
        theirs: 'The river fell.\n\n',
        suggested: null,
      },
    ])
    expect(resolveBody(merged, ['mine'])).toBe(story.replace('rose', 'rose a lot'))
    expect(resolveBody(merged, ['theirs'])).toBe(story.replace('rose', 'fell'))
    expect(resolveBody(merged, ['both'])).toContain('rose a lot.\n\nThe river fell.\n\nPeople')
    expect(resolveBody(merged, [])).toBe(resolveBody(merged, ['both']))
  })

  test('of whom one deletes what the other edits must choose', () => {
    const merged = mergeBodies(story, 'It rained.\n\nPeople left.\n', story.replace('rose', 'fell'))
    expect(choices(merged)).toMatchObject([{ mine: '', theirs: 'The river fell.\n\n', suggested: null }])
    expect(resolveBody(merged, ['mine'])).toBe('It rained.\n\nPeople left.\n')
  })

  test('who add at the same place are offered both', () => {
    const merged = mergeBodies(story, `${story}\nMine.\n`, `${story}\nTheirs.\n`)
    expect(choices(merged)).toMatchObject([{ base: '', suggested: 'both' }])
    expect(resolveBody(merged, [])).toBe(`${story}\nMine.\n\nTheirs.\n`)
  })

  test('without a known origin choose at every difference, and keep what both have', () => {
    const merged = mergeBodies(null, 'One.\n\nTwo.\n', 'One.\n\nThree.\n')
    expect(merged.parts).toMatchObject([
      { kind: 'same', text: 'One.\n\n' },
      { kind: 'choice', base: '', mine: 'Two.\n', theirs: 'Three.\n' },
    ])
    expect(choices(mergeBodies(null, 'One.\n\nTwo.\n', 'One.\n'))).toMatchObject([{ mine: 'Two.\n', theirs: '' }])
  })

  test('keep the file’s line ends and its odd empty lines', () => {
    const odd = 'One.\r\n\r\n\r\n\r\nTwo.\r\n \r\nThree.'
    expect(clean(odd, odd.replace('One', 'First'), odd.replace('Three', 'Third'))).toBe(
      'First.\r\n\r\n\r\n\r\nTwo.\r\n \r\nThird.',
    )
  })

  test('who write thousands of equal paragraphs wait for no answer', () => {
    const many = (last: string) => `${'a\n\n'.repeat(60_000)}${last}\n`
    const [mine, theirs] = [`x\n\n${many('b')}`.replace('a\n\na', 'a\n\nc'), many('y')]
    const before = Date.now()
    mergeBodies(many('z'), mine, theirs)
    for (const text of [
      '<A {'.repeat(200_000),
      '<A "'.repeat(200_000),
      `${'\n'.repeat(300_000)}x`,
      '```\n\n'.repeat(99_999),
    ])
      mergeBodies('z', `${text} one`, `${text} other`)
    expect(Date.now() - before).toBeLessThan(8000)
  })
})

describe('a body’s blocks', () => {
  const texts = (body: string) => splitBlocks(body).map((block) => block.text)

  test('are its paragraphs', () => {
    expect(texts('\n\nOne\ntwo.\n\n\nThree.\n')).toEqual(['One\ntwo.', 'Three.'])
  })

  test('are never cut inside code or a component', () => {
    const code = '```js\na\n\n<Figure>\n\n````\nb\n```'
    const box = '<Factbox title="a > b">\n\nOne.\n\n<Figure\n  src="/media/a.webp"\n\n  alt="x"\n/>\n\n</Factbox>'
    const chart = '<Chart data={[\n\n["a", 1]]} />'
    expect(texts(`${code.replace('````\n', '')}\n\nText.\n\n${box}\n\n${chart}\n\nEnd.`)).toEqual([
      code.replace('````\n', ''),
      'Text.',
      box,
      chart,
      'End.',
    ])
  })

  test('are cut as ever where a tag or a quotation mark is only half written', () => {
    expect(texts('<Factbox title="a\n\nOne.\n\nTwo.')).toEqual(['<Factbox title="a', 'One.', 'Two.'])
    expect(texts('<Factbox>\n\nOne.\n\nTwo.')).toEqual(['<Factbox>', 'One.', 'Two.'])
  })
})

/** Few different words, so that paragraphs repeat, and some that hold other blocks together. */
const paragraph = fc.constantFrom(
  ...[
    'a',
    'b',
    'c',
    'd',
    'e',
    'It rained.\nMuch.',
    '```\nx\n\ny\n```',
    '<Factbox title="t">\n\nIn.\n\n</Factbox>',
    '- i\n- j',
  ],
)
const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n\n', '\n \n')
const body = fc
  .tuple(fc.array(fc.tuple(paragraph, gap), { maxLength: 8 }), fc.constantFrom('', '\n'))
  .map(
    ([blocks, end]) =>
      `${blocks.map(([text, after], i) => text + (i === blocks.length - 1 ? '' : after)).join('')}${blocks.length > 0 ? end : ''}`,
  )
/** A few edits of one body, as writers make them. */
const edited = fc.array(
  fc.record({
    at: fc.nat(8),
    kind: fc.constantFrom('insert', 'delete', 'replace'),
    text: fc.oneof(paragraph, fc.stringMatching(/^[f-z]{1,3}$/)),
  }),
  { maxLength: 4 },
)
function apply(text: string, edits: { at: number; kind: string; text: string }[]): string {
  const blocks = splitBlocks(text)
  for (const { at, kind, text: words } of edits) {
    const place = Math.min(at, blocks.length)
    blocks.splice(place, kind === 'insert' ? 0 : 1, ...(kind === 'delete' ? [] : [{ text: words, gap: '\n\n' }]))
  }
  return blocks
    .map((block, i) => block.text + (i === blocks.length - 1 ? '\n' : block.gap.length > 1 ? block.gap : '\n\n'))
    .join('')
}

const texts = (text: string) => splitBlocks(text).map((block) => block.text)
const swapped = ({ parts }: MergedBody) =>
  parts.map((part) => (part.kind === 'same' ? part : { ...part, mine: part.theirs, theirs: part.mine }))

// Thousands of texts, on a machine that may be busy with others.
describe('whatever two writers do', { timeout: 120_000 }, () => {
  const runs = { numRuns: 3000 }
  const three = fc.oneof(
    fc.tuple(body, body, body),
    fc
      .tuple(body, edited, edited)
      .map(([base, one, other]) => [base, apply(base, one), apply(base, other)] as [string, string, string]),
  )

  test('no paragraph that one of them wrote is lost', () => {
    fc.assert(
      fc.property(three, fc.boolean(), ([base, mine, theirs], known) => {
        const merged = mergeBodies(known ? base : null, mine, theirs)
        const kept = merged.parts.flatMap((part) =>
          part.kind === 'same' ? texts(part.text) : [...texts(part.mine), ...texts(part.theirs)],
        )
        const count = (list: string[], text: string) => list.filter((each) => each === text).length
        const old = known ? texts(base) : []
        for (const side of [texts(mine), texts(theirs)])
          for (const text of side)
            if (count(side, text) > count(old, text))
              expect(count(kept, text)).toBeGreaterThanOrEqual(Math.min(1, count(side, text)))
        // And in the text that stands when nothing was chosen.
        const written = texts(resolveBody(merged, []))
        for (const text of kept) expect(written).toContain(text)
      }),
      runs,
    )
  })

  test('paragraphs that one kept and none touched stay, and nothing is made up', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merged = texts(resolveBody(mergeBodies(base, mine, theirs), []))
        const known = new Set([base, mine, theirs].flatMap(texts))
        for (const text of merged) expect(known).toContain(text)
        for (const text of texts(base))
          if (texts(mine).includes(text) && texts(theirs).includes(text)) expect(merged).toContain(text)
      }),
      runs,
    )
  })

  test('who changed nothing gets the other’s text byte for byte', () => {
    const any = fc.oneof(
      body,
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\n\n', '```', '<Figure>', '\u00a0') }),
    )
    fc.assert(
      fc.property(any, any, (base, other) => {
        expect(clean(base, other, base)).toBe(other)
        expect(clean(base, base, other)).toBe(other)
        expect(clean(base, other, other)).toBe(other)
        expect(clean(null, other, other)).toBe(other)
      }),
      runs,
    )
  })

  test('it comes out the same whoever saved first', () => {
    fc.assert(
      fc.property(three, fc.boolean(), ([base, mine, theirs], known) => {
        const origin = known ? base : null
        expect(swapped(mergeBodies(origin, theirs, mine))).toEqual(mergeBodies(origin, mine, theirs).parts)
      }),
      runs,
    )
  })

  test('taking one side at every choice takes its every word', () => {
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const merged = mergeBodies(base, mine, theirs)
        const all = (pick: 'mine' | 'theirs') =>
          texts(
            resolveBody(
              merged,
              merged.parts.map(() => pick),
            ),
          )
        for (const text of texts(mine)) if (!texts(base).includes(text)) expect(all('mine')).toContain(text)
        for (const text of texts(theirs)) if (!texts(base).includes(text)) expect(all('theirs')).toContain(text)
      }),
      runs,
    )
  })
})
