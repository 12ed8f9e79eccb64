import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffLines } from 'diff'
import { expect, test } from 'vitest'
import type { Block, Inline, ProseDocument } from './document'
import { printDocument } from './print-document'
import { readDocument } from './read-document'

const folder = join(import.meta.dirname, '../../../content/articles')
const bodies = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => ({ path, body: readFileSync(join(folder, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '') }))

/** Every run of words in a block, each as a way to add a word to it. */
function places(value: unknown): { text: string }[] {
  if (Array.isArray(value)) return value.flatMap(places)
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && value.type === 'text') return [value as unknown as { text: string }]
  return 'content' in value ? places(value.content) : []
}

test('there are articles to read', () => {
  expect(bodies.length).toBeGreaterThan(15)
})

test.each(bodies)('$path is saved unedited with the same bytes', ({ body }) => {
  const opened = readDocument(body)
  expect(printDocument(opened.document, opened)).toBe(body)
  // Everything in the paper's own articles can be edited.
  expect(opened.document.content.filter(({ type }) => type === 'opaque')).toEqual([])
})

test.each(bodies)('one changed word in $path is one changed line, wherever the word stands', ({ body }) => {
  const opened = readDocument(body)
  for (const [index, block] of opened.document.content.entries()) {
    for (let place = 0; place < places(block).length; place++) {
      const edited: ProseDocument = structuredClone(opened.document)
      const words = places(edited.content[index] as Block | Inline)[place] as { text: string }
      words.text = words.text.replace(/\p{L}+/u, 'Eel')
      const removed = diffLines(body, printDocument(edited, opened)).filter((part) => part.removed)
      expect(
        removed.reduce((sum, { count }) => sum + count, 0),
        words.text,
      ).toBeLessThanOrEqual(1)
    }
  }
})
