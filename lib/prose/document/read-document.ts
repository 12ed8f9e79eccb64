import type { RootContent } from 'mdast'
import { parseMarkdown } from '../parse-markdown'
import type { Block, OpenedBody } from './document'
import type { Habits } from './habits'
import { normalizeDocument } from './normalize-document'
import { listSign, printBlock } from './print-block'
import { readBlock, readTags } from './read-block'

interface Part {
  start: number
  end: number
  block: Block | undefined
  habits: Habits
}

/**
 * A body as the rich editor shows it. What the editor's document cannot say exactly stays as source. Throws what
 * parseMarkdown throws.
 */
export function readDocument(source: string): OpenedBody {
  const { text, offset } = plainLines(source)
  const parts = checked(readParts(text), text)
  const opaque = ({ start, end }: Part): Block => ({ type: 'opaque', attrs: { source: text.slice(start, end) } })
  return {
    source,
    document: { type: 'doc', content: parts.map((part) => (part.block ? forEditor(part.block) : opaque(part))) },
    spans: parts.map(({ start, end }) => ({ start: offset(start), end: offset(end) })),
    habits: parts.map(({ habits }) => habits),
  }
}

/** The text with plain line ends, and where each of its characters stands in the source. */
function plainLines(source: string): { text: string; offset: (at: number) => number } {
  // The parser drops a byte order mark without counting it.
  const mark = source.startsWith('\ufeff') ? 1 : 0
  const removed: number[] = []
  const text = source.slice(mark).replace(/\r\n?/g, (end, at: number) => {
    if (end.length === 2) removed.push(at - removed.length)
    return '\n'
  })
  const offset = (at: number) => {
    let low = 0
    let high = removed.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((removed[middle] as number) < at) low = middle + 1
      else high = middle
    }
    return at + low + mark
  }
  return { text, offset }
}

function readParts(text: string): Part[] {
  const parts: Part[] = []
  let onLine: RootContent[] = []
  for (const node of parseMarkdown(text).children) {
    const habits: Habits = {}
    let start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? text.length
    // Spaces before a block belong to it.
    while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start--
    const last = parts.at(-1)
    if (last && !text.slice(last.end, start).includes('\n')) {
      onLine.push(node)
      const tags = readTags(onLine, { source: text, habits })
      const block: Block | undefined = tags && { type: 'paragraph', content: tags }
      parts[parts.length - 1] = { start: last.start, end, block, habits: {} }
    } else {
      onLine = [node]
      parts.push({ start, end, block: readBlock(node, { source: text, habits }), habits })
    }
  }
  return parts
}

/** What does not come back when it is printed and read again is better not edited: it stays as source. */
function checked(parts: Part[], text: string): Part[] {
  const normal = normalParts(parts, text)
  if (comesBack(normal, text)) return normal
  const alone = normal.map((part) =>
    part.block && !comesBackAlone(part, normal, text) ? { ...part, block: undefined } : part,
  )
  return normalParts(alone, text)
}

// In their normal form, and only as far as there is one.
function normalParts(parts: Part[], text: string): Part[] {
  const content = parts.map(
    ({ block, start, end }): Block => block ?? { type: 'opaque', attrs: { source: text.slice(start, end) } },
  )
  const notes = content.filter(({ type }) => type === 'footnoteDefinition' || type === 'opaque')
  return parts.map((part) => {
    if (!part.block) return part
    const [block] = normalizeDocument({ type: 'doc', content: [part.block, ...notes] }).content
    const vanished = normalizeDocument({ type: 'doc', content: [part.block] }).content.length === 0
    return { ...part, block: vanished ? undefined : block }
  })
}

function printParts(parts: readonly Part[], text: string): string {
  const references = parts.some(({ block, start, end }) => !block && text.slice(start, end).includes(']:'))
  let sign: string | undefined
  let type: Block['type'] | undefined
  const printed = parts.map(({ block, habits, start, end }) => {
    if (!block) {
      sign = undefined
      return text.slice(start, end)
    }
    const avoid = sign && type === block.type ? { avoid: sign } : {}
    const written = printBlock(block, { habits, references, ...avoid })
    sign = listSign(block, written)
    type = block.type
    return written
  })
  return printed.join('\n\n')
}

function comesBack(parts: readonly Part[], text: string): boolean {
  const again = tryParts(printParts(parts, text))
  return again !== undefined && JSON.stringify(again) === JSON.stringify(parts.map(({ block }) => block ?? null))
}

function comesBackAlone(part: Part, parts: readonly Part[], text: string): boolean {
  const notes = parts.filter((other) => other !== part && (other.block?.type === 'footnoteDefinition' || !other.block))
  const again = tryParts(printParts([part, ...notes], text))
  return again !== undefined && JSON.stringify(again[0]) === JSON.stringify(part.block)
}

function tryParts(printed: string): (Block | null)[] | undefined {
  try {
    return normalParts(readParts(printed), printed).map(({ block }) => block ?? null)
  } catch {
    return undefined
  }
}

// The editor's list items begin with a paragraph; an empty one is nothing to the file.
function forEditor(block: Block): Block {
  switch (block.type) {
    case 'bulletList':
    case 'orderedList': {
      const content = block.content.map((item) => {
        const blocks = item.content.map(forEditor)
        return {
          ...item,
          content: blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' as const }, ...blocks],
        }
      })
      return { ...block, content }
    }
    case 'blockquote':
    case 'blockComponent':
    case 'footnoteDefinition':
      return { ...block, content: block.content.map(forEditor) }
    default:
      return block
  }
}
