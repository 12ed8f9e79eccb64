/** A stretch of a body that is changed, moved or merged as one: a paragraph, a list's part, a whole component. */
export interface BodyBlock {
  text: string
  /** The line ends and empty lines after it, up to the next one. */
  gap: string
}

/**
 * Cuts a body at its empty lines, though never inside fenced code or between a component's tags. Joined again, blocks
 * and gaps are the body, but for empty lines before the first, which belong to the file.
 *
 * @param body its lines end in `\n` alone
 */
export function splitBlocks(body: string): BodyBlock[] {
  const whole = [...fencedCode(body), ...elements(body)].sort((one, other) => one.start - other.start)
  const blocks: BodyBlock[] = []
  let start = /^(?:[ \t]*\n)*/.exec(body)?.[0].length ?? 0
  let next = 0
  for (const match of body.matchAll(/\n(?:[ \t]*\n)+|\n[ \t]*$/g)) {
    if (match.index < start) continue
    // Ranges may lie in one another, so the furthest end of those that have begun decides.
    let inside = false
    for (let place = next; place < whole.length; place += 1) {
      const range = whole[place] as Range
      if (range.start > match.index) break
      if (range.end <= match.index && place === next) next += 1
      else if (range.end > match.index) {
        inside = true
        break
      }
    }
    if (inside) continue
    blocks.push({ text: body.slice(start, match.index), gap: match[0] })
    start = match.index + match[0].length
  }
  if (start < body.length) blocks.push({ text: body.slice(start), gap: '' })
  return blocks
}

interface Range {
  start: number
  end: number
}

/** A fence, also in a quotation or a list item. What is written after backticks holds none, else they are a word. */
const fence = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*(`{3,}(?=[^`]*$)|~{3,})/

function fencedCode(body: string): Range[] {
  const ranges: Range[] = []
  let open: { start: number; sign: string } | null = null
  for (const line of body.matchAll(/[^\n]+/g)) {
    const sign: string | undefined = fence.exec(line[0])?.[1]
    if (!open) {
      if (sign) open = { start: line.index, sign }
    } else if (sign?.startsWith(open.sign) && /[`~][ \t]*$/.test(line[0]) && line[0].trimEnd().endsWith(sign)) {
      ranges.push({ start: open.start, end: line.index + line[0].length })
      open = null
    }
  }
  // Code that is never closed runs to the end, as a Markdown parser sees it.
  if (open) ranges.push({ start: open.start, end: body.length })
  return ranges
}

/** From each opening tag of a component to its closing one. A tag without its partner holds nothing together. */
function elements(body: string): Range[] {
  const code = fencedCode(body)
  const ranges: Range[] = []
  const open: { name: string; start: number }[] = []
  const opening = /<(\/?)([A-Z][\w.]*)/g
  let skipped = 0
  for (let match = opening.exec(body); match; match = opening.exec(body)) {
    const at = match.index
    while ((code[skipped]?.end ?? Infinity) <= at) skipped += 1
    const around = code[skipped]
    if (around && around.start <= at) {
      opening.lastIndex = around.end
      continue
    }
    const tag = tagEnd(body, at + match[0].length)
    // A tag that never ends: the text is half written. Looking on from each such tag would take for ever.
    if (tag.kind === 'unending') break
    opening.lastIndex = tag.end
    if (tag.kind === 'none') continue
    const name = match[2] as string
    if (match[1]) {
      const partner = open.findLastIndex((candidate) => candidate.name === name)
      if (partner === -1) continue
      ranges.push({ start: (open[partner] as { start: number }).start, end: tag.end })
      open.length = partner
    } else {
      ranges.push({ start: at, end: tag.end })
      if (body[tag.end - 2] !== '/' && open.length < deepest) open.push({ name, start: at })
    }
  }
  return ranges
}

/** No honest body nests deeper. */
const deepest = 100

/** Where a tag ends, past attributes in quotes and braces. */
function tagEnd(body: string, from: number): { kind: 'tag' | 'none' | 'unending'; end: number } {
  let quote = ''
  let depth = 0
  for (let at = from; at < body.length; at += 1) {
    const sign = body[at] as string
    if (quote) {
      if (sign === quote) quote = ''
    } else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    else if (depth <= 0 && sign === '>') return { kind: 'tag', end: at + 1 }
    else if (depth <= 0 && (sign === '<' || sign === '`')) return { kind: 'none', end: at }
  }
  return { kind: 'unending', end: body.length }
}
