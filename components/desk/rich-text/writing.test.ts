import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { componentForms } from '@/lib/prose/component-forms'
import type { Block, Inline, ProseDocument } from '@/lib/prose/document/document'
import { deleteBlock, duplicateBlock, insertBlock, moveBlock, paragraphBelow } from './block-commands'
import { schemaExtensions } from './extensions'
import { followFootnote, freeLabel, insertFootnote } from './footnote-commands'
import { paragraphPlace, paragraphText } from './paragraph-text'
import { evenTables } from './schema/even-tables'
import { addColumn, addRow, alignColumn, goToCell, insertTable, removeColumn, removeRow } from './table-commands'

const schema = getSchema(schemaExtensions({ forms: componentForms, pictures: [], moment: (at) => at }))
const plugins = [new Plugin({ appendTransaction: (all, before, after) => evenTables(all, before, after) })]

const words = (text: string): Inline => ({ type: 'text', text })
const line = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? words(one) : one)),
})
const item = (...content: Block[]) => ({ type: 'listItem' as const, attrs: { spread: false, checked: null }, content })
const cell = (type: 'tableHeader' | 'tableCell', text: string, align: 'right' | null = null) => ({
  type,
  attrs: { align },
  content: [text ? { type: 'paragraph' as const, content: [words(text)] } : { type: 'paragraph' as const }] as [
    { type: 'paragraph'; content?: Inline[] },
  ],
})
const table: Block = {
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell('tableHeader', 'Port'), cell('tableHeader', 'Range', 'right')] },
    { type: 'tableRow', content: [cell('tableCell', 'Brest'), cell('tableCell', '7 m', 'right')] },
  ],
}

/** A state with the caret at the first place of these words. */
function at(text: string, ...content: Block[]): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  doc.check()
  let place = 1
  doc.descendants((node, position) => {
    if (text && node.text?.includes(text)) place = position + (node.text?.indexOf(text) ?? 0)
  })
  return EditorState.create({ doc, plugins, selection: TextSelection.create(doc, place) })
}
function after(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now
    command(now, (tr) => {
      next = now.apply(tr)
    })
    return next
  }, state)
}
/** A document as one jots it down. */
function jot(node: Node): string {
  if (node.isText) return node.text ?? ''
  const inner = node.children.map(jot).join(node.inlineContent ? '' : ' ')
  const short: Record<string, string> = { paragraph: '', doc: '', tableCell: '', tableHeader: '!', tableRow: '/' }
  const name = short[node.type.name] ?? node.type.name
  return name === '' ? inner || '_' : name === '!' ? `!${inner}` : `${name}(${inner})`
}
const caret = ({ selection: { $from } }: EditorState) => $from.parent.textContent

test('the editor holds a document exactly as bodies are read into it', () => {
  const attributes = [
    { name: 'src', source: "'/media/a.webp'" },
    { name: 'wide', source: null },
    { name: 'rows', source: '{[["2024", 31]]}' },
  ]
  const document: ProseDocument = {
    type: 'doc',
    content: [
      line(
        'a',
        { type: 'softBreak' },
        'b',
        { type: 'hardBreak' },
        { type: 'footnoteReference', attrs: { label: 'x' } },
      ),
      line({ type: 'rawInline', attrs: { source: '<sub>2</sub>' }, marks: [{ type: 'bold' }] }),
      line({
        type: 'text',
        text: 'all',
        marks: [
          { type: 'link', attrs: { href: 'https://example.org/', title: null } },
          { type: 'bold' },
          { type: 'italic' },
          { type: 'strike' },
          { type: 'code' },
        ],
      }),
      { type: 'heading', attrs: { level: 4 }, content: [words('h')] },
      { type: 'blockquote', content: [{ type: 'paragraph' }] },
      {
        type: 'bulletList',
        attrs: { spread: true },
        content: [{ ...item(line('t')), attrs: { spread: true, checked: false } }],
      },
      {
        type: 'orderedList',
        attrs: { start: 0, spread: false },
        content: [item({ type: 'heading', attrs: { level: 2 } })],
      },
      { type: 'codeBlock', attrs: { language: 'js', meta: 'title="a"' }, content: [{ type: 'text', text: 'a\n b' }] },
      { type: 'codeBlock', attrs: { language: null, meta: null } },
      { type: 'horizontalRule' },
      table,
      { type: 'component', attrs: { name: 'Figure', attributes } },
      { type: 'textComponent', attrs: { name: 'PullQuote', attributes: [] }, content: [words('q')] },
      {
        type: 'blockComponent',
        attrs: { name: 'Timeline', attributes: [] },
        content: [{ type: 'blockComponent', attrs: { name: 'Event', attributes }, content: [line('e')] }],
      },
      { type: 'opaque', attrs: { source: '[def]: https://example.org' } },
      { type: 'footnoteDefinition', attrs: { label: 'x' }, content: [line('n')] },
    ],
  }
  const node = schema.nodeFromJSON(document)
  node.check()
  expect(node.toJSON()).toEqual(document)
})

test('a block moves past its neighbour, an item within its list first', () => {
  const list: Block = { type: 'bulletList', attrs: { spread: false }, content: [item(line('one')), item(line('two'))] }
  const state = at('two', line('before'), list)
  const once = after(state, moveBlock(-1))
  expect(jot(once.doc)).toBe('before bulletList(listItem(two) listItem(one))')
  expect(caret(once)).toBe('two')
  expect(jot(after(once, moveBlock(-1)).doc)).toBe('bulletList(listItem(two) listItem(one)) before')
  expect(moveBlock(-1)(at('a', line('a')))).toBe(false)
})

test('a block is doubled and deleted as a whole, and the last one leaves a line to write in', () => {
  expect(jot(after(at('a', line('a'), line('b')), duplicateBlock).doc)).toBe('a a b')
  expect(jot(after(at('b', line('a'), line('b')), deleteBlock).doc)).toBe('a')
  expect(jot(after(at('a', line('a')), deleteBlock).doc)).toBe('_')
})

test('a new paragraph below leads out of a quotation and a table', () => {
  const out = after(at('q', { type: 'blockquote', content: [line('q')] }, line('z')), paragraphBelow)
  expect(jot(out.doc)).toBe('blockquote(q) _ z')
  expect(caret(out)).toBe('')
  expect(jot(after(at('Brest', table), paragraphBelow).doc)).toMatch(/\) _$/)
})

test('what is put in takes the place of an empty paragraph, and stands after any other', () => {
  const rule = insertBlock(() => schema.nodes.horizontalRule?.create())
  expect(jot(after(at('a', line('a'), line('b')), rule).doc)).toBe('a horizontalRule() b')
  expect(jot(after(at('', { type: 'paragraph' }, line('b')), rule).doc)).toBe('horizontalRule() b')
  expect(jot(after(at('Brest', table), rule).doc)).toMatch(/^table\(.*\) horizontalRule\(\)$/)
  expect(after(at('a', line('a')), rule).selection).toBeInstanceOf(NodeSelection)
})

test('a table grows and shrinks around the caret, with headers in its first row only', () => {
  const state = at('Brest', table)
  expect(jot(after(state, addRow(1)).doc)).toBe('table(/(!Port !Range) /(Brest 7 m) /(_ _))')
  expect(jot(after(at('Port', table), addRow(0)).doc)).toBe('table(/(!Port !Range) /(_ _) /(Brest 7 m))')
  expect(jot(after(state, addColumn(1)).doc)).toBe('table(/(!Port !_ !Range) /(Brest _ 7 m))')
  expect(jot(after(at('Port', table), removeRow).doc)).toBe('table(/(!Brest !7 m))')
  expect(jot(after(state, removeColumn).doc)).toBe('table(/(!Range) /(7 m))')
  expect(jot(after(state, removeColumn, removeColumn).doc)).toBe('_')
})

test('a column has one alignment, in cells that come later too', () => {
  const aligns = (state: EditorState) =>
    state.doc.firstChild?.children.map((row) => row.children.map((one) => one.attrs.align))
  expect(aligns(after(at('Brest', table), alignColumn('center'), addRow(1)))).toEqual([
    ['center', 'right'],
    ['center', 'right'],
    ['center', 'right'],
  ])
  expect(aligns(after(at('7 m', table), alignColumn('right')))).toEqual([
    [null, null],
    [null, null],
  ])
})

test('the tab key goes from cell to cell and makes a row after the last', () => {
  const end = after(at('Port', table), goToCell(1), goToCell(1), goToCell(1))
  expect(caret(end)).toBe('7 m')
  expect(jot(after(end, goToCell(1)).doc)).toBe('table(/(!Port !Range) /(Brest 7 m) /(_ _))')
  expect(caret(after(end, goToCell(-1)))).toBe('Brest')
})

test('a deletion across cells leaves rows of one length', () => {
  const state = at('Port', table)
  let from = 0
  let to = 0
  state.doc.descendants((node, place) => {
    if (node.text === 'Range') from = place
    if (node.text === '7 m') to = place
  })
  const cut = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)).deleteSelection())
  const rows = cut.doc.firstChild?.children ?? []
  expect(new Set(rows.map((row) => row.childCount)).size).toBe(1)
  expect(rows[0]?.children.every((one) => one.type.name === 'tableHeader')).toBe(true)
  cut.doc.check()
})

test('a table is put in with the caret in its first header, and none within another', () => {
  const made = after(at('', { type: 'paragraph' }), insertTable)
  expect(made.doc.firstChild?.type.name).toBe('table')
  expect(made.selection.$from.node(-1).type.name).toBe('tableHeader')
  expect(insertTable(at('Brest', table))).toBe(false)
})

test('a footnote gets a free number, its text at the end, and a way back', () => {
  const state = at('b', line('a', { type: 'footnoteReference', attrs: { label: '1' } }, 'b'))
  expect(freeLabel(state.doc)).toBe('2')
  const noted = after(state, insertFootnote)
  expect(noted.doc.lastChild?.attrs.label).toBe('2')
  expect(noted.selection.$from.node(1).type.name).toBe('footnoteDefinition')
  const back = after(noted, followFootnote)
  expect(back.selection.$from.nodeBefore?.attrs.label).toBe('2')
  expect(
    insertFootnote(
      at('x', { type: 'codeBlock', attrs: { language: null, meta: null }, content: [{ type: 'text', text: 'x' }] }),
    ),
  ).toBe(false)
})

test('a paragraph is known by its beginning', () => {
  const { doc } = at('a', line('Twice a', { type: 'softBreak' }, 'day  the harbour fills.'), line('Then '.repeat(40)))
  expect(paragraphText(doc.child(0))).toBe('Twice a day the harbour fills.')
  expect(paragraphText(doc.child(1))).toHaveLength(80)
  expect(paragraphPlace(doc, paragraphText(doc.child(1)))).toBe(doc.child(0).nodeSize)
  expect(paragraphPlace(doc, 'Nowhere')).toBeUndefined()
  expect(paragraphPlace(doc, '')).toBeUndefined()
})
