import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBody } from './check-body'
import { compareTrees } from './compare-trees'
import { toHtml } from './compare-trees.fixture'

function tree(source: string) {
  const body = checkBody(source)
  if (!body.ok) throw new Error(body.problems[0]?.message)
  return body.tree
}
const changes = (older: string, newer: string) => toHtml(compareTrees(tree(older), tree(newer)))

test('a text that did not change has no marks', () => {
  expect(changes('## The dam\n\nRain *fell*.\n', '## The dam\n\nRain *fell*.')).toBe(
    '<h2>The dam</h2><p>Rain <em>fell</em>.</p>',
  )
})

test('a word that changed is marked inside its paragraph, and a comma alone is no other word', () => {
  expect(changes('The first thought on the matter.', 'The second thought, on the matter.')).toBe(
    '<p>The <del>first </del><ins>second </ins>thought<ins>, </ins>on the matter.</p>',
  )
})

test('words keep their emphasis and their links', () => {
  expect(
    changes('Rain *fell on* [the dam](https://a.example).', 'Rain *fell hard on* [the old dam](https://a.example).'),
  ).toBe(
    '<p>Rain <em>fell </em><ins><em>hard </em></ins><em>on</em> <a href="https://a.example">the </a>' +
      '<ins><a href="https://a.example">old </a></ins><a href="https://a.example">dam</a>.</p>',
  )
})

test('a word that became bold, and a link that leads elsewhere, are changes', () => {
  expect(changes('Rain fell.', 'Rain **fell**.')).toBe('<p>Rain <del>fell</del><ins><strong>fell</strong></ins>.</p>')
  expect(changes('[dam](https://a.example) broke today', '[dam](https://b.example) broke today')).toContain(
    '<del><a href="https://a.example">dam</a></del><ins><a href="https://b.example">dam</a></ins>',
  )
})

test('a new paragraph is inserted and a gone one deleted, whole', () => {
  expect(changes('One stays here.\n\nTwo goes away.', 'Three is entirely new.\n\nOne stays here.')).toBe(
    '<ins block><p>Three is entirely new.</p></ins><p>One stays here.</p><del block><p>Two goes away.</p></del>',
  )
})

test('a paragraph that was written anew is not mixed with the old one word by word', () => {
  expect(changes('Rain fell on the hills.', 'Nobody expected this outcome.')).toBe(
    '<del block><p>Rain fell on the hills.</p></del><ins block><p>Nobody expected this outcome.</p></ins>',
  )
})

test('a changed picture is shown as it was and as it is', () => {
  const figure = (credit: string) => `<Figure src="/media/a.webp" alt="The dam" credit="${credit}" />`
  expect(changes(figure('AP'), figure('Reuters'))).toBe(
    '<del block><Figure src="/media/a.webp" alt="The dam" credit="AP"></Figure></del>' +
      '<ins block><Figure src="/media/a.webp" alt="The dam" credit="Reuters"></Figure></ins>',
  )
})

test('a chart whose numbers changed is shown twice', () => {
  const chart = (last: number) =>
    `<Chart kind="bar" title="Rain" summary="More." columns={["Year", "mm"]} rows={[["2024", 31], ["2025", ${last}]]} />`
  expect(changes(chart(44), chart(45)).match(/<(ins|del) block><Chart /g)).toHaveLength(2)
  expect(changes(chart(44), chart(44))).not.toMatch(/<(ins|del)/)
})

test('words inside a box are marked there', () => {
  const box = (text: string) => `<Factbox title="Why">\n\n${text}\n\n</Factbox>`
  expect(changes(box('The age of the dam.'), box('The great age of the dam.'))).toBe(
    '<Factbox title="Why"><p>The <ins>great </ins>age of the dam.</p></Factbox>',
  )
})

test('a list’s new item stays an item', () => {
  expect(changes('- One tide\n- Two tides', '- One tide\n- Three waves\n- Two tides')).toBe(
    '<ul><li>One tide</li><li><ins>Three waves</ins></li><li>Two tides</li></ul>',
  )
})

test('a table’s changed cell and new row stay in the table', () => {
  const older = '| Year | Rain |\n| - | - |\n| 2024 | 31 mm |'
  expect(changes(older, '| Year | Rain |\n| - | - |\n| 2024 | 32 mm |\n| 2025 | 40 mm |')).toBe(
    '<table><thead><tr><th>Year</th><th>Rain</th></tr></thead><tbody><tr><td>2024</td><td><del>31 </del><ins>32 </ins>mm</td></tr>' +
      '<tr><td><ins>2025</ins></td><td><ins>40 mm</ins></td></tr></tbody></table>',
  )
})

test('a table with another column is shown as it was and as it is', () => {
  expect(changes('| a | b |\n| - | - |\n| c | d |', '| a | b | e |\n| - | - | - |\n| c | d | f |')).toMatch(
    /^<del block><table>.*<\/del><ins block><table>.*<\/ins>$/,
  )
})

test('a timeline with another event is shown as it was and as it is, and new words in one are marked', () => {
  const timeline = (...events: string[]) =>
    `<Timeline>\n${events.map((text, at) => `<Event date="${at}" title="T">\n${text}\n</Event>`).join('\n')}\n</Timeline>`
  expect(changes(timeline('Rain fell then'), timeline('Rain fell hard then'))).toContain('fell <ins>hard </ins>then')
  expect(changes(timeline('Rain'), timeline('Rain', 'Sun'))).toMatch(/^<del block><Timeline>.*<ins block><Timeline>/)
})

test('a footnote before it gives a note another number, and that is no change', () => {
  const marked = changes(
    'Rain fell.[^b]\n\n[^b]: The second.',
    'Snow.[^a]\n\nRain fell.[^b]\n\n[^a]: First.\n[^b]: The second.',
  )
  expect(marked).toContain('<p>Rain fell.<sup><a')
  expect(marked).toMatch(/<ins block><p>Snow/)
  expect(marked).toMatch(/<li><p>The second. <a[^>]*>↩<\/a><\/p><\/li>/)
})

test('what was removed has no anchors, which the newer text may have', () => {
  const marked = compareTrees(tree('## The dam\n\nRain'), tree('### The dam\n\nRain'))
  expect(JSON.stringify(marked).match(/"id":"text-the-dam"/g)).toHaveLength(1)
})

test('insertions that a writer marked are told from ours', () => {
  const [paragraph] = compareTrees(tree('A <ins>b</ins>'), tree('A <ins>b</ins> c')).children
  const marks = JSON.stringify(paragraph).match(/"dataChange":"inserted"/g)
  expect(marks).toHaveLength(1)
})

const blocks = fc.constantFrom(
  'Rain fell on the dam.',
  'Rain fell on the *old* dam, again.',
  '## The dam',
  '- One\n- Two\n  - Three',
  '1. One\n\n   Two\n2. Three',
  '> Words\n>\n> - in a list',
  '| a | b |\n| - | - |\n| c | d |',
  '<Factbox title="Why">\n\nAge.\n\n- a\n\n</Factbox>',
  '<PullQuote>The river</PullQuote>',
  '```js\nlet a\n```',
  '---',
  '水が来た。',
)
const body = fc.array(blocks, { maxLength: 8 }).map((parts) => parts.join('\n\n'))

test('without what was removed it is the newer text, and without what was inserted the older one', () => {
  fc.assert(
    fc.property(body, body, (older, newer) => {
      const [one, other] = [tree(older), tree(newer)]
      const marked = compareTrees(one, other)
      const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, '')
      expect(words(toHtml(marked, 'del'))).toBe(words(toHtml(other)))
      expect(words(toHtml(marked, 'ins'))).toBe(words(toHtml(one)))
    }),
    { numRuns: 300 },
  )
})

test('comparing ends soon, however little two long texts have in common', () => {
  const text = (seed: number) =>
    Array.from({ length: 400 }, (_, line) =>
      Array.from({ length: 40 }, (_, place) => `w${(line * 37 + place * seed * 13) % 997}`).join(' '),
    ).join('\n\n')
  const [one, other] = [tree(text(1)), tree(text(7))]
  const began = performance.now()
  compareTrees(one, other)
  expect(performance.now() - began).toBeLessThan(4000)
})

test('when time runs out, what is left is shown as taken out and put in', () => {
  let time = 0
  const marked = compareTrees(tree('Rain fell on the hills.'), tree('Rain fell on the dams.'), () => (time += 2000))
  expect(toHtml(marked)).toMatch(/^<p><del>Rain.*<\/del><ins>Rain|^<del block>/)
})
