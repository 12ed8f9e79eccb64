import type { Inline, Mark, TextNode } from './document'
import { type Nest, nestMarks, sameMark, sameMarks } from './nest-marks'
import { plainLinks } from './plain-links'

/** Where the words stand decides what they may hold. */
export interface Place {
  /** A line may end inside: in a paragraph, not in a heading or a cell. */
  breaks: boolean
  cell: boolean
  /** The footnotes of the document, as Markdown compares them. */
  notes: ReadonlySet<string>
}

const order = ['link', 'bold', 'italic', 'strike', 'code'] as const
// No file may carry them: lib/prose/tangle.ts refuses them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** Footnotes are found by their names without regard to case. */
export function noteName(label: string): string {
  return label.toLowerCase().toUpperCase()
}

/** Words as Markdown can hold them and gives them back. */
export function normalizeInlines(given: readonly Inline[], place: Place): Inline[] {
  let inlines = given.flatMap((inline) => clean(inline, place))
  let before = ''
  // Each step can make room for another; in practice two rounds are enough.
  for (let round = 0; round < 50; round++) {
    inlines = merge(inlines)
    const now = JSON.stringify(inlines)
    if (now === before) break
    before = now
    inlines = merge(trimLines(merge(inlines)))
    if (place.breaks) inlines = joinTags(inlines)
    inlines = merge(tightenMarks(inlines))
    inlines = linkAddresses(inlines)
  }
  return inlines
}

function clean(inline: Inline, place: Place): Inline[] {
  const marks = cleanMarks(inline.marks, inline)
  switch (inline.type) {
    case 'text':
      return cleanText(inline.text, cleanMarks(inline.marks, inline), place)
    case 'hardBreak':
    case 'softBreak':
      return [place.breaks ? { type: inline.type, ...marked(marks) } : { type: 'text', text: ' ', ...marked(marks) }]
    case 'footnoteReference': {
      const label = String(inline.attrs.label)
      // Without its note it reads as these words.
      if (!place.notes.has(noteName(label))) return cleanText(`[^${label}]`, marks, place)
      return [{ type: 'footnoteReference', attrs: { label }, ...marked(marks) }]
    }
    case 'rawInline': {
      const source = lines(String(inline.attrs.source))
      const safe = place.cell ? source.replace(/\\[\s\S]|\|/g, (found) => (found === '|' ? '\\|' : found)) : source
      return source === '' ? [] : [{ type: 'rawInline', attrs: { source: safe }, ...marked(marks) }]
    }
    default:
      // An inline that the editor does not know either: nothing to write.
      return []
  }
}

function cleanText(text: string, marks: Mark[], place: Place): Inline[] {
  const printable = lines(String(text)).replace(unprintable, '')
  if (marks.some(({ type }) => type === 'code')) {
    const code = printable.replace(/\n/g, ' ')
    // A cell cannot hold this, whatever one writes.
    const held = place.cell && /\\+(\||$)/.test(code) ? marks.filter(({ type }) => type !== 'code') : marks
    return code === '' ? [] : [{ type: 'text', text: code, ...marked(held) }]
  }
  return printable.split('\n').flatMap((line, index): Inline[] => {
    const words: Inline[] = line === '' ? [] : [{ type: 'text', text: line, ...marked(marks) }]
    if (index === 0) return words
    return [
      place.breaks ? { type: 'softBreak', ...marked(marks) } : { type: 'text', text: ' ', ...marked(marks) },
      ...words,
    ]
  })
}

function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function marked(marks: Mark[]): { marks?: Mark[] } {
  return marks.length > 0 ? { marks } : {}
}

function cleanMarks(marks: readonly Mark[] = [], inline: Inline): Mark[] {
  const kept: Mark[] = []
  for (const type of order) {
    const mark = marks.find((candidate) => candidate.type === type)
    if (!mark) continue
    if (mark.type === 'code' && inline.type !== 'text') continue
    if (mark.type === 'link') {
      if (inline.type === 'rawInline' && !mayStandInLink(inline.attrs.source)) continue
      const { href, title } = mark.attrs
      const kind = oneLine(String(title ?? '')).trim()
      kept.push({ type, attrs: { href: oneLine(String(href ?? '')).replace(/[ \t]/g, '%20'), title: kind || null } })
    } else kept.push({ type: mark.type })
  }
  return kept
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').replace(unprintable, '')
}

/** A link cannot hold another one: of what stays as source only a picture or a tag may stand inside. */
export function mayStandInLink(source: string): boolean {
  return /^!\[[^[\]]*\]\([^()[\]]*\)$/.test(source) || (source.startsWith('<') && !/[[\]@]|:\/\/|www\./i.test(source))
}

function merge(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (inline.type === 'text' && inline.text === '') continue
    if (inline.type === 'text' && last?.type === 'text' && sameMarks(inline.marks, last.marks)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text }
    } else merged.push(inline)
  }
  return merged
}

function isCode(inline: Inline): boolean {
  return inline.marks?.some(({ type }) => type === 'code') ?? false
}

function isBreak(inline: Inline | undefined): boolean {
  return inline?.type === 'softBreak' || inline?.type === 'hardBreak'
}

// Spaces at a line's edges are nothing to Markdown, and neither are breaks at the edges of a paragraph.
function trimLines(inlines: readonly Inline[]): Inline[] {
  const kept: Inline[] = []
  for (const inline of inlines) {
    const last = kept.at(-1)
    if (isBreak(inline)) {
      dropSpace(kept)
      const end = kept.at(-1)
      if (!end) continue
      if (isBreak(end)) {
        if (inline.type === 'softBreak') continue
        if (end.type === 'softBreak') kept.pop()
      }
      kept.push(inline)
    } else if (inline.type === 'text' && !isCode(inline) && (!last || isBreak(last))) {
      const text = inline.text.replace(/^[ \t]+/, '')
      if (text !== '') kept.push({ ...inline, text })
    } else kept.push(inline)
  }
  for (;;) {
    dropSpace(kept)
    if (!isBreak(kept.at(-1))) return kept
    kept.pop()
  }
}

// A line of nothing but tags is no words to the parser: `<br />` joins the line before it, or after.
function joinTags(inlines: readonly Inline[]): Inline[] {
  const lines: Inline[][] = [[]]
  const breaks: Inline[] = []
  for (const inline of inlines) {
    if (isBreak(inline)) {
      breaks.push(inline)
      lines.push([])
    } else lines.at(-1)?.push(inline)
  }
  const space: Inline = { type: 'text', text: ' ' }
  const joined = lines.flatMap((line, index) => {
    const between = breaks[index - 1]
    if (!between) return line
    return isTags(line) || (index === 1 && isTags(lines[0] ?? [])) ? [space, ...line] : [between, ...line]
  })
  if (!isTags(joined)) return joined
  const source = joined.map((inline) => (inline.type === 'rawInline' ? inline.attrs.source : ' ')).join('')
  return [{ type: 'rawInline', attrs: { source } }]
}

function isTags(line: readonly Inline[]): boolean {
  const isTag = (inline: Inline) =>
    inline.type === 'rawInline' && !inline.marks && /^(?:<[^<>]*>[ \t]*)+$/.test(inline.attrs.source)
  const isSpace = (inline: Inline) =>
    inline.type === 'text' && !inline.marks && inline.text.replace(/[ \t]/g, '') === ''
  return line.some(isTag) && line.every((inline) => isTag(inline) || isSpace(inline))
}

function dropSpace(kept: Inline[]): void {
  for (let last = kept.at(-1); last?.type === 'text' && !isCode(last); last = kept.at(-1)) {
    const text = last.text.replace(/[ \t]+$/, '')
    if (text === last.text) return
    kept.pop()
    if (text !== '') {
      kept.push({ ...last, text })
      return
    }
  }
}

/** `**word **` is no bold word in Markdown: spaces and breaks move out of the marks. */
function tightenMarks(given: readonly Inline[]): Inline[] {
  const inlines = [...given]
  const edits = new Map<number, { lead: Mark[]; trail: Mark[] }>()
  const visit = (nests: readonly Nest[]): void => {
    for (const nested of nests) {
      if (!('mark' in nested)) continue
      for (let index = nested.from; index < nested.to; index++) {
        const edge = edgeOf(inlines[index], nested.mark, 'lead')
        if (edge === 'none') break
        note(edits, index).lead.push(nested.mark)
        if (edge === 'part') break
      }
      for (let index = nested.to - 1; index >= nested.from; index--) {
        const edge = edgeOf(inlines[index], nested.mark, 'trail')
        if (edge === 'none') break
        note(edits, index).trail.push(nested.mark)
        if (edge === 'part') break
      }
      visit(nested.children)
    }
  }
  visit(nestMarks(inlines))
  if (edits.size === 0) return inlines
  return inlines.flatMap((inline, index) => {
    const edit = edits.get(index)
    return edit ? splitEdges(inline, edit) : [inline]
  })
}

function note(edits: Map<number, { lead: Mark[]; trail: Mark[] }>, index: number): { lead: Mark[]; trail: Mark[] } {
  const edit = edits.get(index) ?? { lead: [], trail: [] }
  edits.set(index, edit)
  return edit
}

function edgeOf(inline: Inline | undefined, mark: Mark, side: 'lead' | 'trail'): 'none' | 'part' | 'whole' {
  if (!inline) return 'none'
  if (isBreak(inline)) return 'whole'
  // A link may begin with a space.
  if (inline.type !== 'text' || isCode(inline) || mark.type === 'link') return 'none'
  if (inline.text.trim() === '') return 'whole'
  return (side === 'lead' ? /^\s/ : /\s$/).test(inline.text) ? 'part' : 'none'
}

function splitEdges(inline: Inline, { lead, trail }: { lead: Mark[]; trail: Mark[] }): Inline[] {
  if (inline.type !== 'text' || inline.text.trim() === '') return [without(inline, [...lead, ...trail])]
  const start = lead.length > 0 ? inline.text.length - inline.text.trimStart().length : 0
  const end = trail.length > 0 ? inline.text.trimEnd().length : inline.text.length
  const piece = (text: string, marks: Mark[]): Inline[] => (text === '' ? [] : [without({ ...inline, text }, marks)])
  return [
    ...piece(inline.text.slice(0, start), lead),
    ...piece(inline.text.slice(start, end), []),
    ...piece(inline.text.slice(end), trail),
  ]
}

function without(inline: Inline, gone: readonly Mark[]): Inline {
  const { marks = [], ...rest } = inline
  const kept = marks.filter((mark) => !gone.some((other) => sameMark(mark, other)))
  return { ...rest, ...marked(kept) } as Inline
}

/** Addresses become links, as they do when Markdown is read. */
function linkAddresses(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type !== 'text' || inline.marks?.some(({ type }) => type === 'link' || type === 'code')) return [inline]
    const links = plainLinks(inline.text)
    if (links.length === 0) return [inline]
    const pieces: TextNode[] = []
    let from = 0
    for (const { start, end, href } of links) {
      pieces.push({ ...inline, text: inline.text.slice(from, start) })
      const link: Mark = { type: 'link', attrs: { href, title: null } }
      pieces.push({ ...inline, text: inline.text.slice(start, end), marks: [link, ...(inline.marks ?? [])] })
      from = end
    }
    pieces.push({ ...inline, text: inline.text.slice(from) })
    return pieces.filter(({ text }) => text !== '')
  })
}
