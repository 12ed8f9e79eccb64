import { expect, test } from 'vitest'
import { proseDocumentSchema } from './document/document-schema'
import { emptyBody } from './document/documents.fixture'
import { printDocument } from './document/print-document'
import { openBody, readsAs } from './open-body'

test('an article is opened for the editor off the main thread', async () => {
  const body = await openBody('## Flood\n\nThe river *rose*.\n')
  expect(body.ok && body.opened.document.content.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
})

test('a body with a broken tag is refused with the place and the way out', async () => {
  const body = await openBody('Fine.\n\n<Factbox title="a">\n')
  expect(body).toMatchObject({ ok: false, problems: [{ line: 3, message: expect.stringContaining('Factbox') }] })
})

test('a body made to hang the parser is refused in time', async () => {
  const body = await openBody('- '.repeat(2000))
  expect(body).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('too tangled') }] })
})

test('what was printed from a document reads as it, and as no other', async () => {
  const document = proseDocumentSchema.parse({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 7 }, content: [{ type: 'text', text: 'a * b' }] }],
  })
  const source = printDocument(document, emptyBody)
  expect(await readsAs(source, document)).toBe(true)
  expect(await readsAs('a b', document)).toBe(false)
  expect(await readsAs('<', document)).toBe(false)
})

test('a document from outside is parsed at the door', () => {
  const deep = (depth: number): unknown => {
    let block: unknown = { type: 'paragraph' }
    for (let level = 0; level < depth; level++) block = { type: 'blockquote', content: [block] }
    return block
  }
  expect(proseDocumentSchema.safeParse({ type: 'doc', content: [deep(20)] }).success).toBe(true)
  expect(proseDocumentSchema.safeParse({ type: 'doc', content: [deep(20_000)] }).success).toBe(false)
  expect(proseDocumentSchema.safeParse({ type: 'doc', content: [{ type: 'script' }] }).success).toBe(false)
  const attributes = [{ name: 'src', source: '"a" onClick="b"' }]
  const figure = { type: 'component', attrs: { name: 'Figure', attributes } }
  expect(proseDocumentSchema.safeParse({ type: 'doc', content: [figure] }).success).toBe(false)
})
