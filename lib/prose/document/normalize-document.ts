import type { Block, Inline, ListItem, ProseDocument, TableCell, TableRow, TextNode } from './document'
import { normalizeInlines, noteName, type Place } from './normalize-inlines'
import { isTight } from './tight'

/**
 * A document as Markdown can hold it: what a reader could not see and a file could not keep is gone, and attributes
 * that the editor adds for itself too. Reading a printed document gives its normal form.
 */
export function normalizeDocument(document: ProseDocument): ProseDocument {
  const notes = notesOf(document)
  return { type: 'doc', content: normalizeBlocks(document.content ?? [], notes) }
}

/** What each block of a document is once it is written, to be compared; null for one that leaves nothing. */
export function blocksAsWritten({ content }: ProseDocument): (string | null)[] {
  const notes = notesOf({ type: 'doc', content })
  return content.map((block) => {
    const normal = normalizeBlock(block, notes)
    return normal ? JSON.stringify(normal) : null
  })
}

/** Whether two documents are one once they are written. */
export function sameDocument(a: ProseDocument, b: ProseDocument): boolean {
  return JSON.stringify(normalizeDocument(a)) === JSON.stringify(normalizeDocument(b))
}

/** The names of all footnotes, also of those in source that the editor does not know. */
export function notesOf(document: ProseDocument): Set<string> {
  const notes = new Set<string>()
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'footnoteDefinition') notes.add(noteName(String(block.attrs.label)))
      if (block.type === 'opaque') {
        for (const [, label = ''] of String(block.attrs.source).matchAll(/^[ \t>*+\d.)-]*\[\^([^\]\s]+)\]:/gm))
          notes.add(noteName(label))
      } else if (block.type === 'bulletList' || block.type === 'orderedList') {
        for (const item of block.content ?? []) visit(item.content ?? [])
      } else if (
        block.type === 'blockquote' ||
        block.type === 'footnoteDefinition' ||
        block.type === 'blockComponent'
      ) {
        visit(block.content ?? [])
      }
    }
  }
  visit(document.content ?? [])
  return notes
}

function normalizeBlocks(blocks: readonly Block[], notes: ReadonlySet<string>): Block[] {
  return blocks.flatMap((block) => {
    const normal = normalizeBlock(block, notes)
    return normal ? [normal] : []
  })
}

// What may be empty in the editor holds an empty paragraph there.
function inside(blocks: readonly Block[] | undefined, notes: ReadonlySet<string>): Block[] {
  const normal = normalizeBlocks(blocks ?? [], notes)
  return normal.length > 0 ? normal : [{ type: 'paragraph' }]
}

function words(content: readonly Inline[] | undefined, place: Place): { content?: Inline[] } {
  const normal = normalizeInlines(content ?? [], place)
  return normal.length > 0 ? { content: normal } : {}
}

function normalizeBlock(block: Block, notes: ReadonlySet<string>): Block | undefined {
  const text: Place = { breaks: true, cell: false, notes }
  switch (block.type) {
    case 'paragraph': {
      const { content } = words(block.content, text)
      return content && { type: 'paragraph', content }
    }
    case 'heading': {
      const { level } = block.attrs
      const place = { ...text, breaks: false }
      return {
        type: 'heading',
        attrs: { level: level === 3 || level === 4 ? level : 2 },
        ...words(block.content, place),
      }
    }
    case 'blockquote': {
      const content = normalizeBlocks(block.content ?? [], notes)
      return content.length > 0 ? { type: 'blockquote', content } : undefined
    }
    case 'bulletList':
    case 'orderedList': {
      // The parser is of two minds about spaces around empty items, and readers do not miss them.
      const items = (block.content ?? []).map((item) => normalizeItem(item, notes))
      const content = items.filter((item) => item.content.length > 0)
      if (content.length === 0) return undefined
      const spread = content.length > 1 && Boolean(block.attrs?.spread)
      if (block.type === 'bulletList') return { type: 'bulletList', attrs: { spread }, content }
      const { start } = block.attrs
      const first = Number.isInteger(start) && start >= 0 && start + content.length < 1_000_000_000 ? start : 1
      return { type: 'orderedList', attrs: { start: first, spread }, content }
    }
    case 'codeBlock': {
      const language = firstWord(block.attrs?.language)
      const meta = language === null ? null : oneLine(block.attrs?.meta)
      const code = (block.content ?? [])
        .map((node) => node.text)
        .join('')
        .replace(/\r\n?/g, '\n')
      const printable = code.replace(unprintable, '')
      const attrs = { language, meta }
      return printable === ''
        ? { type: 'codeBlock', attrs }
        : { type: 'codeBlock', attrs, content: [{ type: 'text', text: printable }] }
    }
    case 'horizontalRule':
      return { type: 'horizontalRule' }
    case 'table':
      return normalizeTable(block.content ?? [], { ...text, breaks: false, cell: true })
    case 'component':
      return { type: 'component', attrs: componentAttrs(block.attrs) }
    case 'textComponent':
      return { type: 'textComponent', attrs: componentAttrs(block.attrs), ...words(block.content, text) }
    case 'blockComponent':
      return { type: 'blockComponent', attrs: componentAttrs(block.attrs), content: inside(block.content, notes) }
    case 'footnoteDefinition':
      return {
        type: 'footnoteDefinition',
        attrs: { label: String(block.attrs.label) },
        content: inside(block.content, notes).map(withBareLines).map(withBareLines),
      }
    case 'opaque':
      return { type: 'opaque', attrs: { source: String(block.attrs.source).replace(/\r\n?/g, '\n') } }
    default:
      return undefined
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

function componentAttrs(attrs: { name: string; attributes?: { name: string; source: string | null }[] }) {
  const attributes = (attrs.attributes ?? []).map(({ name, source }) => ({ name, source: source ?? null }))
  return { name: attrs.name, attributes }
}

function firstWord(language: string | null | undefined): string | null {
  return (language ?? '').replace(unprintable, '').trim().split(/\s/)[0] || null
}

function oneLine(meta: string | null | undefined): string | null {
  return (
    (meta ?? '')
      .replace(/[\r\n]+/g, ' ')
      .replace(unprintable, '')
      .replace(/^[ \t]+|[ \t]+$/g, '') || null
  )
}

function normalizeItem(item: ListItem, notes: ReadonlySet<string>): ListItem {
  const content = normalizeBlocks(item.content ?? [], notes).map(withBareLines)
  const [first] = content
  const canBeTask = first?.type === 'paragraph' && first.content !== undefined
  const checked = canBeTask && typeof item.attrs?.checked === 'boolean' ? item.attrs.checked : null
  return { type: 'listItem', attrs: { spread: !isTight(content, Boolean(item.attrs?.spread)), checked }, content }
}

function normalizeTable(rows: readonly TableRow[], place: Place): Block | undefined {
  const columns = Math.max(0, ...rows.map((row) => row.content?.length ?? 0))
  if (columns === 0) return undefined
  const aligns = Array.from({ length: columns }, (_, column) => rows[0]?.content?.[column]?.attrs?.align ?? null)
  const content = rows.map((row, index): TableRow => {
    const cells = aligns.map((align, column): TableCell => {
      const paragraphs = row.content?.[column]?.content ?? []
      const all = (paragraphs as { content?: Inline[] }[]).flatMap(({ content = [] }, place): Inline[] =>
        place > 0 && content.length > 0 ? [{ type: 'text', text: ' ' }, ...content] : content,
      )
      const type = index === 0 ? 'tableHeader' : 'tableCell'
      return { type, attrs: { align }, content: [{ type: 'paragraph', ...words(all, place) }] }
    })
    return { type: 'tableRow', content: cells }
  })
  return { type: 'table', content }
}

// In an indented block the parser takes the spaces of an empty line of code for indentation.
function withBareLines(block: Block): Block {
  switch (block.type) {
    case 'codeBlock': {
      const text = block.content?.[0].text.replace(/^[ \t]+$/gm, '')
      return {
        type: 'codeBlock',
        attrs: block.attrs,
        ...(text ? { content: [{ type: 'text', text }] as [TextNode] } : {}),
      }
    }
    case 'blockquote':
    case 'blockComponent':
      return { ...block, content: block.content.map(withBareLines) }
    default:
      return block
  }
}
