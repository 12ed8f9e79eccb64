import { z } from 'zod'
import type { Block, ProseDocument } from './document'

// Deeper than anyone nests, and shallow enough to walk: lib/prose/find-excess.ts bounds the file the same way.
const mostDepth = 40
const mostNodes = 60_000
const mostCharacters = 512 * 1024

const words = z.string().max(mostCharacters)
const short = z.string().max(2048)
const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('link'), attrs: z.object({ href: short, title: short.nullish().transform(orNull) }) }),
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('strike') }),
  z.object({ type: z.literal('code') }),
])
const marks = z.array(mark).max(10).optional()
const text = z.object({ type: z.literal('text'), text: words, marks })
const inline = z.discriminatedUnion('type', [
  text,
  z.object({ type: z.literal('hardBreak'), marks }),
  z.object({ type: z.literal('softBreak'), marks }),
  z.object({ type: z.literal('footnoteReference'), attrs: z.object({ label: noteLabel() }), marks }),
  z.object({ type: z.literal('rawInline'), attrs: z.object({ source: words.regex(/^[^\r\n]*$/) }), marks }),
])
const inlines = z.array(inline).default([])
const paragraph = z.object({ type: z.literal('paragraph'), content: inlines })

const attribute = z.object({
  name: z.string().regex(/^[a-zA-Z_][\w-]{0,60}$/),
  // In quotes or in braces, so that nothing can stand outside.
  source: z
    .string()
    .max(mostCharacters)
    .regex(/^(?:"[^"]*"|'[^']*'|\{[\s\S]*\})$/)
    .nullish()
    .transform(orNull),
})
const component = z.object({
  name: z.string().regex(/^[A-Z][A-Za-z]{0,40}$/),
  attributes: z.array(attribute).max(60).default([]),
})
const align = z.enum(['left', 'center', 'right']).nullish().transform(orNull)
const cell = z.object({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z.object({ align }).default({ align: null }),
  content: z.array(paragraph).default([]),
})
const spread = z.boolean().nullish().transform(Boolean)

const block: z.ZodType<Block> = z.lazy(() => anyBlock) as z.ZodType<Block>
const blocks = z.array(block).default([])
const item = z.object({
  type: z.literal('listItem'),
  attrs: z
    .object({ spread, checked: z.boolean().nullish().transform(orNull) })
    .default({ spread: false, checked: null }),
  content: blocks,
})
const anyBlock = z.discriminatedUnion('type', [
  paragraph,
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: inlines,
  }),
  z.object({ type: z.literal('blockquote'), content: blocks }),
  z.object({
    type: z.literal('bulletList'),
    attrs: z.object({ spread }).default({ spread: false }),
    content: z.array(item).default([]),
  }),
  z.object({
    type: z.literal('orderedList'),
    attrs: z.object({ start: z.int().min(0).max(999_999_999).default(1), spread }).default({ start: 1, spread: false }),
    content: z.array(item).default([]),
  }),
  z.object({
    type: z.literal('codeBlock'),
    attrs: z
      .object({ language: short.nullish().transform(orNull), meta: short.nullish().transform(orNull) })
      .default({ language: null, meta: null }),
    content: z.array(text).max(1000).default([]),
  }),
  z.object({ type: z.literal('horizontalRule') }),
  z.object({
    type: z.literal('table'),
    content: z
      .array(z.object({ type: z.literal('tableRow'), content: z.array(cell).max(200).default([]) }))
      .default([]),
  }),
  z.object({ type: z.literal('component'), attrs: component }),
  z.object({ type: z.literal('textComponent'), attrs: component, content: inlines }),
  z.object({ type: z.literal('blockComponent'), attrs: component, content: blocks }),
  z.object({ type: z.literal('footnoteDefinition'), attrs: z.object({ label: noteLabel() }), content: blocks }),
  z.object({ type: z.literal('opaque'), attrs: z.object({ source: words }) }),
])

/**
 * A document from a request, parsed at the door: known nodes only, bounded in depth and size. Attributes that the
 * editor adds for itself fall away.
 */
export const proseDocumentSchema: z.ZodType<ProseDocument> = z
  .unknown()
  .superRefine((value, context) => {
    if (!isBounded(value)) {
      context.addIssue({ code: 'custom', message: 'The text is too deep or too long. Split it into several articles.' })
    }
  })
  .pipe(z.object({ type: z.literal('doc'), content: blocks })) as unknown as z.ZodType<ProseDocument>

function orNull<Value>(value: Value | null | undefined): Value | null {
  return value ?? null
}

function noteLabel() {
  return z
    .string()
    .max(200)
    .regex(/^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u)
}

// Without recursion: this is what makes recursion safe afterwards.
function isBounded(value: unknown): boolean {
  const waiting = [{ value, depth: 0 }]
  let nodes = 0
  let characters = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value === 'string') characters += next.value.length
    if (characters > mostCharacters * 2) return false
    if (typeof next.value !== 'object' || next.value === null) continue
    // A node and its list of children are two steps.
    if (++nodes > mostNodes * 4 || next.depth > mostDepth * 2) return false
    for (const child of Object.values(next.value)) waiting.push({ value: child, depth: next.depth + 1 })
  }
  return true
}
