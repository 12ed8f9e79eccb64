import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { houseStyleDiagnostics, problemDiagnostics } from './diagnostics'
import { mdxHighlighting } from './mdx-highlighting'

const open = (doc: string) => EditorState.create({ doc, extensions: mdxHighlighting })
const marked = (doc: string, line: number, column?: number) =>
  problemDiagnostics([{ line, column, message: 'm' }], open(doc).doc).map(({ from, to }) => doc.slice(from, to))

test('an error stands under the word or the tag where it is', () => {
  expect(marked('Rain\n\n<Figuer src="a" />', 3, 1)).toEqual(['<Figuer'])
  expect(marked('Rain fell {here}', 1, 11)).toEqual(['{here'])
})

test('the place of an error counts lines that end in any way', () => {
  const { doc } = EditorState.create({ doc: 'One\r\nTwo\r\n<b' })
  expect(problemDiagnostics([{ line: 3, column: 1, message: 'm' }], doc)[0]?.from).toBe(8)
})

test('an error whose line is gone stays in the text, and one without a line has no place', () => {
  expect(problemDiagnostics([{ line: 99, column: 99, message: 'm' }, { message: 'n' }], open('One').doc)).toMatchObject(
    [{ from: 3, to: 3 }],
  )
})

test('house style is asked of the prose, and not of addresses and code', () => {
  const text = 'in order to [win](https://a.example/in-order-to) `in order to`\n\n```\nin order to\n```\n'
  const rules = [{ pattern: 'in order to', message: 'Say “to”.', suggestion: 'to' }]
  const found = houseStyleDiagnostics(open(text), rules)
  expect(found.map(({ from, actions }) => [from, actions?.[0]?.name])).toEqual([[0, 'Write “to”']])
})
