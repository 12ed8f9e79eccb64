import { align } from './align'
import type { Block, OpenedBody, ProseDocument } from './document'
import { keepLines } from './keep-lines'
import { normalizeDocument, notesOf } from './normalize-document'
import { listSign, printBlock } from './print-block'

/** Where one block of the new document comes from. */
interface Origin {
  /** The block of the opened body, if any. */
  old: number | undefined
  /** Whether it is still equal to that block. */
  kept: boolean
}

/**
 * The document as a file's body. Every block that is as it was when the body was opened is written with its own bytes,
 * also when it was moved; an edited one keeps the habits of the block that it was, and its untouched lines.
 */
export function printDocument(document: ProseDocument, opened: OpenedBody): string {
  const before = normalizeDocument(opened.document).content
  const paired = before.length === opened.spans.length
  // The opened document's empty blocks fall away, and so would the order of the spans.
  const spans = paired ? opened.spans : opened.spans.filter((_, index) => survives(opened.document, index))
  const normal = normalizeDocument(document)
  const blocks = normal.content
  const source = (index: number) => opened.source.slice(spans[index]?.start, spans[index]?.end)
  const origins = findOrigins(before, blocks, (index) => isReusable(index, source, opened, normal))
  const references = normal.content.some((block) => block.type === 'opaque' && block.attrs.source.includes(']:'))
  const end = /\r\n|\n|\r/.exec(opened.source)?.[0] ?? '\n'

  const first = spans[0]
  const last = spans.at(-1)
  if (blocks.length === 0) return spans.length === 0 ? opened.source : ''
  let printed = first ? opened.source.slice(0, first.start) : ''
  let sign: { text: string; type: Block['type'] } | undefined
  const writing = (avoid: string | undefined): Writing => ({ before, source, opened, references, end, avoid })
  blocks.forEach((block, index) => {
    const origin = origins[index] as Origin
    const previous = origins[index - 1]
    const avoid = sign && sign.type === block.type ? sign.text : undefined
    let text = textOf(block, origin, writing(avoid))
    if (previous) printed += gap(previous, origin, blocks[index - 1] as Block, block, { opened, spans, end })
    else if (first && origin.old !== 0 && !/(^|[\r\n])$/.test(printed)) printed = ''
    // Indented, it would belong to a list that did not stand before it.
    if (
      previous &&
      /^[ \t]/.test(text) &&
      !mayStayIndented(previous, origin, blocks[index - 1] as Block, before[previous.old ?? -1])
    ) {
      text = outdented(block, text, writing(avoid), origin)
    }
    const own = listSign(block, text)
    if (avoid && own === avoid) text = textOf(block, { ...origin, kept: false }, writing(avoid))
    sign = own ? { text: listSign(block, text) ?? '', type: block.type } : undefined
    printed += text
  })
  return printed + (last ? opened.source.slice(last.end) : end)
}

function survives(document: ProseDocument, index: number): boolean {
  const block = document.content[index]
  return block !== undefined && normalizeDocument({ type: 'doc', content: [block] }).content.length > 0
}

// Words in brackets become a footnote's number where a note of that name has come since.
function isReusable(
  index: number,
  source: (index: number) => string,
  opened: OpenedBody,
  document: ProseDocument,
): boolean {
  const text = source(index)
  if (!text.includes('[^')) return true
  const known = notesOf(opened.document)
  return [...notesOf(document)].every((note) => known.has(note))
}

function findOrigins(before: readonly Block[], after: readonly Block[], reusable: (old: number) => boolean): Origin[] {
  const old = before.map((block, index) => (reusable(index) ? JSON.stringify(block) : `${index}`))
  const now = after.map((block) => JSON.stringify(block))
  const origins: Origin[] = after.map(() => ({ old: undefined, kept: false }))
  const free = new Set(before.keys())
  const keep = (from: number, to: number) => {
    origins[to] = { old: from, kept: true }
    free.delete(from)
  }
  for (const [from, to] of align(old, now)) keep(from, to)
  const moved = new Map<string, number[]>()
  for (const index of free) moved.set(old[index] as string, [...(moved.get(old[index] as string) ?? []), index])
  now.forEach((key, to) => {
    const from = origins[to]?.old === undefined ? moved.get(key)?.shift() : undefined
    if (from !== undefined) keep(from, to)
  })
  pairEdited(before, after, origins, free)
  return origins
}

// Between two kept neighbours, a block that is gone and a new one of its kind are one block, edited.
function pairEdited(before: readonly Block[], after: readonly Block[], origins: Origin[], free: Set<number>): void {
  let to = 0
  while (to < after.length) {
    if (origins[to]?.old !== undefined) {
      to++
      continue
    }
    let stop = to
    while (stop < after.length && origins[stop]?.old === undefined) stop++
    const from = (origins[to - 1]?.old ?? -1) + 1
    let until = from
    while (until < before.length && free.has(until)) until++
    const gone = Array.from({ length: until - from }, (_, index) => from + index)
    const sameNumber = gone.length === stop - to
    for (let index = to; index < stop; index++) {
      const block = after[index] as Block
      const alike = (old: number) => likeness(before[old] as Block, block)
      const inPlace = sameNumber ? gone[index - to] : undefined
      const match =
        inPlace !== undefined && free.has(inPlace) && before[inPlace]?.type === block.type
          ? inPlace
          : gone.filter((old) => free.has(old) && alike(old) > 0.3).sort((a, b) => alike(b) - alike(a))[0]
      if (match === undefined) continue
      origins[index] = { old: match, kept: false }
      free.delete(match)
    }
    to = stop
  }
}

/** How much of two blocks is the same at their beginnings and ends, from 0 to 1. */
function likeness(a: Block, b: Block): number {
  if (a.type !== b.type) return 0
  const [one, two] = [JSON.stringify(a), JSON.stringify(b)]
  const shorter = Math.min(one.length, two.length)
  let same = 0
  while (same < shorter && one[same] === two[same]) same++
  let tail = 0
  while (tail < shorter - same && one[one.length - 1 - tail] === two[two.length - 1 - tail]) tail++
  return (same + tail) / Math.max(one.length, two.length)
}

interface Writing {
  before: readonly Block[]
  source: (index: number) => string
  opened: OpenedBody
  references: boolean
  end: string
  avoid: string | undefined
}

function textOf(
  block: Block,
  { old, kept }: Origin,
  { before, source, opened, references, end, avoid }: Writing,
): string {
  if (old !== undefined && kept) return source(old)
  const habits = old === undefined ? {} : (opened.habits?.[old] ?? {})
  const options = { habits, references, ...(avoid ? { avoid } : {}) }
  const printed = printBlock(block, options)
  if (old === undefined) return printed.replaceAll('\n', end)
  const plain = source(old).replace(/\r\n?/g, '\n')
  return keepLines(plain, printBlock(before[old] as Block, options), printed).replaceAll('\n', end)
}

function mayStayIndented(previous: Origin, origin: Origin, above: Block, was: Block | undefined): boolean {
  const neighbours = origin.old !== undefined && previous.old === origin.old - 1
  switch (above.type) {
    case 'orderedList':
      // With other numbers the words of its items begin elsewhere.
      return neighbours && was?.type === 'orderedList' && was.attrs.start === above.attrs.start
    case 'bulletList':
    case 'footnoteDefinition':
    case 'opaque':
      return neighbours
    default:
      return true
  }
}

function outdented(block: Block, text: string, { opened, references, end, avoid }: Writing, { old }: Origin): string {
  if (block.type === 'opaque') return text.replace(/^[ \t]+/, '')
  const habits = old === undefined ? {} : (opened.habits?.[old] ?? {})
  const lists = habits.lists?.map((list) => ({ ...list, lead: 0 }))
  const options = { habits: { ...habits, ...(lists ? { lists } : {}) }, references, ...(avoid ? { avoid } : {}) }
  return printBlock(block, options).replaceAll('\n', end)
}

interface Gaps {
  opened: OpenedBody
  spans: readonly { start: number; end: number }[]
  end: string
}

function gap(previous: Origin, next: Origin, above: Block, below: Block, { opened, spans, end }: Gaps): string {
  const empty = end + end
  if (previous.old === undefined || next.old !== previous.old + 1) return empty
  const original = opened.source.slice(spans[previous.old]?.end, spans[next.old]?.start)
  if ((previous.kept && next.kept) || /(\r\n|\n|\r(?!\n))[ \t]*[\r\n]/.test(original)) return original
  // Edited blocks may no longer stand so close.
  const close = /[\r\n]/.test(original) && (above.type === 'heading' || below.type === 'heading')
  return close ? original : empty
}
