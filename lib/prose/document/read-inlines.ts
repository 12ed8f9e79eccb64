import type { Nodes, PhrasingContent } from 'mdast'
import type { Inline, Mark } from './document'
import type { Habits } from './habits'
import { mayStandInLink } from './normalize-inlines'

/** What reading needs to know of the file, and what it learns of its habits. */
export interface Reading {
  source: string
  habits: Habits
}

/** The stretch of the source that a node came from; undefined where the parser does not say. */
export function sourceOf(node: Nodes, { source }: Reading): string | undefined {
  const { start, end } = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined ? undefined : source.slice(start.offset, end.offset)
}

/** Words as the editor holds them; undefined where something in them lies on several lines and cannot be held. */
export function readInlines(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  marks: Mark[] = [],
): Inline[] | undefined {
  const inlines: Inline[] = []
  for (const node of nodes) {
    const read = readInline(node, reading, marks)
    if (!read) return undefined
    inlines.push(...read)
  }
  return inlines
}

/** A name of a footnote that can be written again as it is. */
export function isPlainLabel(label: string): boolean {
  return /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u.test(label)
}

function readInline(node: PhrasingContent, reading: Reading, marks: Mark[]): Inline[] | undefined {
  const marked = marks.length > 0 ? { marks } : {}
  const { habits } = reading
  const source = sourceOf(node, reading)
  switch (node.type) {
    case 'text':
      return node.value.split('\n').flatMap((line, index): Inline[] => {
        const words: Inline[] = line === '' ? [] : [{ type: 'text', text: line, ...marked }]
        return index === 0 ? words : [{ type: 'softBreak', ...marked }, ...words]
      })
    case 'break':
      habits.hardBreak ??= source?.startsWith('\\') ? '\\' : '  '
      return [{ type: 'hardBreak', ...marked }]
    case 'emphasis':
      habits.emphasis ??= source?.startsWith('_') ? '_' : '*'
      return readInlines(node.children, reading, withMark(marks, { type: 'italic' }))
    case 'strong':
      habits.strong ??= source?.startsWith('_') ? '__' : '**'
      return readInlines(node.children, reading, withMark(marks, { type: 'bold' }))
    case 'delete':
      return readInlines(node.children, reading, withMark(marks, { type: 'strike' }))
    case 'inlineCode':
      return [{ type: 'text', text: node.value, marks: withMark(marks, { type: 'code' }) }]
    case 'link': {
      const read = readInlines(
        node.children,
        reading,
        withMark(marks, { type: 'link', attrs: { href: node.url, title: node.title ?? null } }),
      )
      const [only] = node.children
      if (only?.type === 'text' && !source?.startsWith('[')) {
        habits.bare ??= []
        habits.bare.push(only.value)
      }
      if (
        read &&
        read.length > 0 &&
        read.every((inline) => inline.type !== 'rawInline' || mayStandInLink(inline.attrs.source))
      )
        return read
      return raw(source, marks)
    }
    case 'footnoteReference': {
      const label = node.label ?? node.identifier
      return isPlainLabel(label) ? [{ type: 'footnoteReference', attrs: { label }, ...marked }] : raw(source, marks)
    }
    default:
      return raw(source, marks)
  }
}

function withMark(marks: Mark[], mark: Mark): Mark[] {
  return marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark]
}

/** Words that stay as source, if they lie on one line. */
export function raw(source: string | undefined, marks: Mark[]): Inline[] | undefined {
  if (source === undefined || source === '' || source.includes('\n')) return undefined
  return [{ type: 'rawInline', attrs: { source }, ...(marks.length > 0 ? { marks } : {}) }]
}
