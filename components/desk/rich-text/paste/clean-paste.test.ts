import { expect, test } from 'vitest'
import type { Block } from '@/lib/prose/document/document'
import { cleanPaste } from './clean-paste'
import { treeOf } from './pasted-tree.fixture'

const clean = (html: string) => cleanPaste(treeOf(html)).blocks

/** Blocks as one would jot them down, so that a test reads like the page. */
function jot(blocks: readonly unknown[]): string[] {
  return (
    blocks as {
      type: string
      text?: string
      attrs?: Record<string, unknown>
      marks?: { type: string; attrs?: { href: string } }[]
      content?: unknown[]
    }[]
  ).map(({ type, text, attrs, marks, content }) => {
    if (type === 'text')
      return [text, ...(marks ?? []).map((mark) => `${mark.type}${mark.attrs ? `:${mark.attrs.href}` : ''}`)].join('|')
    const level = attrs?.level ?? (attrs?.start === 1 ? '' : (attrs?.start ?? ''))
    const checked = typeof attrs?.checked === 'boolean' ? String(attrs.checked) : ''
    return `${type}${level}${checked}(${jot(content ?? []).join(', ')})`
  })
}

const fromDocs = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5a0f2f3e-7fff"><h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;text-decoration:none;white-space:pre-wrap;">The second tide</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;color:#ff0000;font-weight:400;font-style:normal;white-space:pre-wrap;">Twice a day the </span><span style="font-size:11pt;font-weight:700;font-style:normal;">harbour</span><span style="font-weight:400;font-style:italic;"> fills</span><span style="font-weight:400;">, says </span><a href="https://example.org/tides" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;text-decoration:underline;">the office</span></a><span style="font-weight:400;">.</span></p><br /><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Spring tides</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>At new moon</span></p></li></ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Neap tides</span></p></li></ul><p dir="ltr"><span style="text-decoration:line-through;font-weight:400;">Struck</span></p></b><br class="Apple-interchange-newline">`

test('a story from Google Docs keeps its headings, marks, links and nested lists, and no bold wrapper or colour', () => {
  expect(jot(clean(fromDocs))).toEqual([
    'heading2(The second tide)',
    'paragraph(Twice a day the , harbour|bold,  fills|italic, , says , the office|link:https://example.org/tides, .)',
    'bulletList(listItem(paragraph(Spring tides), bulletList(listItem(paragraph(At new moon)))), listItem(paragraph(Neap tides)))',
    'paragraph(Struck|strike)',
  ])
  expect(JSON.stringify(clean(fromDocs))).not.toMatch(/style|class|color/)
})

const item = (level: number, sign: string, words: string, at = 'Middle') =>
  `<p class=MsoListParagraphCxSp${at} style='margin-left:${level * 36}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-GB style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-GB>${words}<o:p></o:p></span></p>`

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment--><h2><b>How it <i>works</i></b></h2>
<p class=MsoNormal><span lang=EN-GB style='color:red'>The moon
pulls.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
${item(1, '·', 'Water', 'First')}
${item(2, 'o', '<b>Salt</b> water')}
${item(2, 'o', 'Fresh water')}
${item(1, '·', 'Land', 'Last')}
<p class=MsoNormal>Then:</p>
${item(1, '3.', 'Measure', 'First')}
${item(1, '4.', 'Count', 'Last')}
<!--EndFragment--></body></html>`

test('a story from Word comes with its lists as lists, numbers kept and nested as they were', () => {
  expect(jot(clean(fromWord))).toEqual([
    'heading2(How it , works|italic)',
    'paragraph(The moon pulls.)',
    'bulletList(listItem(paragraph(Water), bulletList(listItem(paragraph(Salt|bold,  water)), listItem(paragraph(Fresh water)))), listItem(paragraph(Land)))',
    'paragraph(Then:)',
    'orderedList3(listItem(paragraph(Measure)), listItem(paragraph(Count)))',
  ])
})

test('a Word list that begins deep, or changes from points to numbers, loses no item', () => {
  const html = item(2, 'o', 'Deep') + item(1, '·', 'Shallow') + item(1, '1.', 'One') + item(2, 'a)', 'Letter')
  expect(jot(clean(html))).toEqual([
    'bulletList(listItem(paragraph(Deep)))',
    'bulletList(listItem(paragraph(Shallow)))',
    'orderedList(listItem(paragraph(One), orderedList(listItem(paragraph(Letter)))))',
  ])
})

test('tasks from Google Docs stay tasks, and their boxes are no pictures', () => {
  const html = `<ul><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,A" aria-roledescription="checked checkbox"><p>Call Brest</p></li><li role="checkbox" aria-checked="false"><p>Call Lima</p></li></ul>`
  expect(jot(clean(html))).toEqual([
    'bulletList(listItemtrue(paragraph(Call Brest)), listItemfalse(paragraph(Call Lima)))',
  ])
  expect(cleanPaste(treeOf(html)).pictures).toBe(0)
})

test('a table comes in with its first row as headers and every row as long', () => {
  const html = `<table border=1><colgroup><col></colgroup><tbody><tr><td colspan=2><p>Port</p></td><td><b>Range</b></td></tr><tr><td>Brest</td><td><p>7 m</p><p>spring</p></td></tr></tbody></table>`
  expect(jot(clean(html))).toEqual([
    'table(tableRow(tableHeader(paragraph(Port)), tableHeader(paragraph()), tableHeader(paragraph(Range|bold))), tableRow(tableCell(paragraph(Brest)), tableCell(paragraph(7 m,  , spring)), tableCell(paragraph())))',
  ])
})

test('a table that is there for its looks is only its text', () => {
  expect(jot(clean('<table><tr><td><p>One</p><p>Two</p></td></tr></table>'))).toEqual([
    'paragraph(One)',
    'paragraph(Two)',
  ])
})

test('pictures are counted and left out', () => {
  const { blocks, pictures } = cleanPaste(treeOf('<p>Low water <img src="https://example.org/a.jpg"> at Brest</p>'))
  expect(jot(blocks)).toEqual(['paragraph(Low water at Brest)'])
  expect(pictures).toBe(1)
})

test('lines of a mail become lines, and an empty line a new paragraph', () => {
  expect(jot(clean('<div>One<br>two<br><br>three</div><div><br></div><div>four</div>'))).toEqual([
    'paragraph(One, hardBreak(), two)',
    'paragraph(three)',
    'paragraph(four)',
  ])
})

test('a link leads only where readers may be sent', () => {
  const html = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'https://user@evil.example',
    '//evil.example',
    '#_ftn1',
    'file:///etc/passwd',
  ]
    .map((href) => `<a href="${href}">words</a>`)
    .join('')
  expect(JSON.stringify(clean(html))).not.toContain('link')
  expect(jot(clean('<a href="/science">Science</a>'))).toEqual(['paragraph(Science|link:/science)'])
})

test('nothing that imitates the editor brings a component, source or code in', () => {
  const hostile = `<div data-pm-slice='0 0 ["blockComponent",{"name":"Embed","attributes":[]}]' data-component="Figure" data-name="Figure"><p>Words</p></div>
    <div class="opaque"><pre>&lt;Embed url="https://evil.example"/&gt;</pre></div><span data-raw="x" data-type="rawInline">raw</span>
    <code>eval()</code><pre><code class="language-js">import x from 'y'</code></pre><script>alert(1)</script><style>p{}</style><iframe src="https://evil.example"></iframe>
    <svg onload="alert(1)"><text>drawn</text></svg><p onclick="alert(1)" style="display:none">hidden</p><textarea>field</textarea>`
  const kinds = new Set<string>()
  const visit = (nodes: readonly { type: string; marks?: { type: string }[]; content?: readonly unknown[] }[]) => {
    for (const node of nodes) {
      kinds.add(node.type)
      for (const mark of node.marks ?? []) kinds.add(mark.type)
      visit((node.content ?? []) as typeof nodes)
    }
  }
  const blocks: Block[] = clean(hostile)
  visit(blocks)
  expect([...kinds].sort()).toEqual(['paragraph', 'text'])
  expect(JSON.stringify(blocks)).not.toMatch(/alert|hidden|drawn|field|attrs/)
})

test('a heap of nested elements is read without falling over', () => {
  expect(jot(clean(`${'<div><b>'.repeat(190)}deep${'</b></div>'.repeat(190)}`))).toEqual(['paragraph(deep|bold)'])
})
