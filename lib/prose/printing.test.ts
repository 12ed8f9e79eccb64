import { createElement } from 'react'
import { describe, expect, test } from 'vitest'
import { checkBody } from './check-body'
import { componentNames } from './components'
import { html, plainComponents, print } from './press.fixture'
import { renderProse } from './render-prose'
import { attributesOf } from './tree'

const figure = 'src="/media/a.webp" alt="The dam" credit="AP"'
const shownFigure =
  '<x-figure data-props="{&quot;src&quot;:&quot;/media/a.webp&quot;,&quot;alt&quot;:&quot;The dam&quot;,&quot;credit&quot;:&quot;AP&quot;}"></x-figure>'

describe('components stand where the writer meant them', () => {
  const quote = '<x-pullquote data-props="{&quot;cite&quot;:&quot;Anna&quot;}">I heard <em>it</em>.</x-pullquote>'

  test('a pull quote on one line stands as a block of its own', () => {
    expect(print('Rain.\n\n<PullQuote cite="Anna">I heard *it*.</PullQuote>\n\nMore.')).toBe(
      `<p>Rain.</p>\n${quote}\n<p>More.</p>`,
    )
  })

  test('a pull quote on three lines is the same pull quote', () => {
    expect(print('<PullQuote cite="Anna">\nI heard *it*.\n</PullQuote>')).toBe(quote)
    expect(print('<PullQuote cite="Anna">\n\n  I heard *it*.\n\n</PullQuote>')).toBe(quote)
    expect(print('<PullQuote cite="Anna"> I heard *it*. </PullQuote>')).toBe(quote)
  })

  test('words on one line inside a box become a paragraph', () => {
    const box = '<x-factbox data-props="{&quot;title&quot;:&quot;The dam&quot;}"><p>Built in 1931.</p></x-factbox>'
    expect(print('<Factbox title="The dam">Built in 1931.</Factbox>')).toBe(box)
    expect(print('<Factbox title="The dam">\nBuilt in 1931.\n</Factbox>')).toBe(box)
  })

  test('a timeline on one line is a timeline', () => {
    const line =
      '<x-timeline data-props="{}"><x-event data-props="{&quot;date&quot;:&quot;1931&quot;,&quot;title&quot;:&quot;Built&quot;}"><p>By hand.</p></x-event></x-timeline>'
    expect(print('<Timeline><Event date="1931" title="Built">By hand.</Event></Timeline>')).toBe(line)
    expect(
      print('<Timeline>\n  <Event date="1931" title="Built">\n    By hand.\n  </Event>\n</Timeline>').replaceAll(
        '\n',
        '',
      ),
    ).toBe(line)
  })

  test('two figures on two lines are two figures', () => {
    expect(print(`<Figure ${figure} />\n<Figure ${figure} />`).replaceAll('\n', '')).toBe(shownFigure + shownFigure)
  })

  test('a figure may stand in a box, an update and an event', () => {
    for (const [open, close] of [
      ['<Factbox title="a">', '</Factbox>'],
      ['<Update at="2026-03-14T09:30:00+01:00">', '</Update>'],
      ['<Timeline><Event date="1" title="a">', '</Event></Timeline>'],
    ]) {
      expect(print(`${open}\n\n<Figure ${figure} />\n\n${close}`)).toContain(shownFigure)
      expect(print(`${open}<Figure ${figure} />${close}`)).toContain(shownFigure)
    }
  })

  test('a marked word alone on its line gets a paragraph', () => {
    expect(print('<mark>Rain</mark>')).toBe('<p><mark>Rain</mark></p>')
    expect(print('<mark>\nRain\n</mark>')).toBe('<p><mark>Rain</mark></p>')
    expect(print('<br />')).toBe('<p><br/></p>')
  })
})

test('every component prints with its attributes as data', () => {
  const body = `
<Figure src="/media/a.webp" alt="Tom &amp; Jerry" caption={"A \\"dam\\""} credit='AP' wide />

<PullQuote>Rain.</PullQuote>

<Factbox title="a">- One</Factbox>

<Embed url="https://example.org/v?a=1&b=2" title="Video" picture="/media/b.jpg" alt="Still" />

<Update at="2026-03-14T09:30:00Z" title="Bridge shut">Rain.</Update>

<Timeline title="a"><Event date="1931" title="Built" /></Timeline>

<Chart kind="line" title="a" summary="b" columns={["Year", "mm", "days"]} rows={[["2024", -1.5, 0], ["2025", 3, 2]]} unit="mm" />
`
  const checked = checkBody(body)
  const page = html(checked)
  for (const name of componentNames) expect(page).toContain(`<x-${name.toLowerCase()} `)
  if (!checked.ok) return
  const given = checked.tree.children.flatMap((node) => (node.type === 'mdxJsxFlowElement' ? [attributesOf(node)] : []))
  expect(given[0]).toEqual({ src: '/media/a.webp', alt: 'Tom & Jerry', caption: 'A "dam"', credit: 'AP', wide: true })
  expect(given[6]).toMatchObject({
    columns: ['Year', 'mm', 'days'],
    rows: [
      ['2024', -1.5, 0],
      ['2025', 3, 2],
    ],
  })
  // What crosses to the other thread, and may be kept as a file, is plain JSON.
  expect(JSON.parse(JSON.stringify(checked.tree))).toEqual(checked.tree)
})

describe('Markdown prints', () => {
  test('tables, with their alignment and without a style attribute', () => {
    const table = print('| a | b |\n| :-: | -: |\n| 1 | 2 |\n| 3 |')
    expect(table).toContain('<th align="center">a</th><th align="right">b</th>')
    expect(table).toContain('<tr><td align="center">3</td><td align="right"></td></tr>')
  })

  test('what is struck out, and not what is about right', () => {
    expect(print('~~Five~~ six of ~200 or ~300')).toBe('<p><del>Five</del> six of ~200 or ~300</p>')
  })

  test('lists, and ticked boxes as signs', () => {
    expect(print('3. One\n4. Two')).toBe('<ol start="3">\n<li>One</li>\n<li>Two</li>\n</ol>')
    expect(print('- [x] Done\n- [ ] Open')).toBe('<ul>\n<li>☑ Done</li>\n<li>☐ Open</li>\n</ul>')
  })

  test('pictures, links, addresses', () => {
    expect(print('![The dam](/media/a.webp "A dam")')).toContain(
      '<img src="/media/a.webp" alt="The dam" title="A dam"/>',
    )
    expect(print('[a](https://example.org "b") https://example.org/x desk@example.org')).toBe(
      '<p><a href="https://example.org" title="b">a</a> <a href="https://example.org/x">https://example.org/x</a> <a href="mailto:desk@example.org">desk@example.org</a></p>',
    )
  })

  test('code as text, with no class but its language', () => {
    expect(print('`{a} <b>`')).toBe('<p><code>{a} &lt;b&gt;</code></p>')
    expect(print('```js\n{a}\n```')).toBe('<pre><code class="language-js">{a}\n</code></pre>')
    expect(print('```a"onclick=x\nb\n```')).toBe('<pre><code>b\n</code></pre>')
  })

  test('escaped braces and signs', () => {
    expect(print('\\{a} and 3 \\< 5 and 3 < 5')).toBe('<p>{a} and 3 &lt; 5 and 3 &lt; 5</p>')
  })

  test('the HTML of the short list', () => {
    const line =
      'H<sub>2</sub>O <abbr title="a">b</abbr> <bdi dir="rtl">א</bdi> <span lang="pt-BR">ç</span> <time dateTime="2026-03-14">c</time><br/>d'
    expect(print(line)).toBe(`<p>${line}</p>`)
    expect(print('<time datetime="2026-03-14">c</time>')).toContain('<time dateTime="2026-03-14">')
  })
})

describe('anchors', () => {
  test('headings get unique ids that cannot take the page’s own', () => {
    expect(print('## Search\n\n## Search\n\n## Search 2\n\n## __proto__\n\n## ???\n\n## Вода и *лёд*')).toBe(
      '<h2 id="text-search">Search</h2>\n<h2 id="text-search-2">Search</h2>\n<h2 id="text-search-2-2">Search 2</h2>\n<h2 id="text-proto"><strong>proto</strong></h2>\n<h2 id="text-part">???</h2>\n<h2 id="text-вода-и-лёд">Вода и <em>лёд</em></h2>',
    )
  })

  test('a link to a heading finds it', () => {
    expect(print('[below](#what-we-know) [not](#elsewhere)\n\n## What we know')).toContain(
      '<a href="#text-what-we-know">below</a> <a href="#elsewhere">not</a>',
    )
  })

  test('footnotes lead there and back, and say so', () => {
    const page = print('Rain[^a] fell[^b], much[^a].\n\n[^a]: The water board.\n\n[^b]: A *neighbour*.')
    expect(page).toContain(
      '<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref="true" aria-describedby="note-label">1</a></sup>',
    )
    expect(page).toContain('<h2 id="note-label">Notes</h2>')
    expect(page).toContain(
      '<a href="#note-fnref-1-2" data-footnote-backref="" aria-label="Back to note 1 in the text, mention 2"',
    )
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^(text|note)-/)
  })

  test('footnotes whose names look alike keep apart', () => {
    const page = print('a[^x] b[^x] c[^x-2] d[^constructor]\n\n[^x]: 1\n\n[^x-2]: 2\n\n[^constructor]: 3')
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('elements may be drawn otherwise', () => {
  const body = checkBody('[a](/b)')
  expect(html(body, { a: ({ href, children }) => createElement('b', null, href, children) })).toBe('<p><b>/ba</b></p>')
})

test('a tree from elsewhere cannot name what is not ours', () => {
  const named = (name: string) => ({
    type: 'root' as const,
    children: [{ type: 'mdxJsxFlowElement' as const, name, attributes: [], children: [] }],
  })
  expect(() => renderProse(named('Constructor'), plainComponents)).toThrow()
  expect(() => renderProse(named('Figure.constructor'), plainComponents)).toThrow()
})
