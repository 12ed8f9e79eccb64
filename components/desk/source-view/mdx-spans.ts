/** A stretch of MDX that Markdown itself does not know, in characters. */
export interface MdxSpan {
  from: number
  to: number
  kind: 'tag' | 'attribute' | 'string' | 'braces'
}

const opening = /\\.|<\/?[A-Za-z][\w.:-]*|\{/gs
// Nothing runs over an empty line: a tag that is not closed must not colour the rest of the article.
const inTag =
  /(?<space>(?:[^\S\n]|\n(?![^\S\n]*\n))+)|(?<end>\/?>)|(?<name>[\w:.-]+)|=|(?<string>"(?:[^"\n]|\n(?![^\S\n]*\n))*"?)|(?<quoted>'(?:[^'\n]|\n(?![^\S\n]*\n))*'?)|(?<brace>\{)/y
const inBraces = /"(?:[^"\\\n]|\\.)*"?|[^{}"\n]+|\n(?![^\S\n]*\n)|[{}]/y

/**
 * The tags, attributes and braces of a text, for colouring alone: what may be printed is for the checker to say. Reads
 * every character once, however broken the text is.
 *
 * @param isCode whether a place lies in code, where a `<` is a `<`
 */
export function mdxSpans(text: string, isCode: (at: number) => boolean = () => false): MdxSpan[] {
  const spans: MdxSpan[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [found] = match
    if (found.startsWith('\\') || isCode(match.index)) continue
    const from = match.index
    if (found === '{') {
      opening.lastIndex = endOfBraces(text, from)
      spans.push({ from, to: opening.lastIndex, kind: 'braces' })
    } else {
      spans.push({ from, to: from + found.length, kind: 'tag' })
      opening.lastIndex = readTag(text, from + found.length, spans)
    }
  }
  return spans
}

function readTag(text: string, start: number, spans: MdxSpan[]): number {
  inTag.lastIndex = start
  for (let from = start; ; from = inTag.lastIndex) {
    const groups = inTag.exec(text)?.groups
    if (!groups) return from
    const to = inTag.lastIndex
    if (groups.end) {
      spans.push({ from, to, kind: 'tag' })
      return to
    }
    if (groups.name) spans.push({ from, to, kind: 'attribute' })
    if (groups.string || groups.quoted) spans.push({ from, to, kind: 'string' })
    if (groups.brace) {
      inTag.lastIndex = endOfBraces(text, from)
      spans.push({ from, to: inTag.lastIndex, kind: 'braces' })
    }
  }
}

function endOfBraces(text: string, from: number): number {
  let depth = 0
  inBraces.lastIndex = from
  for (let end = from; ; end = inBraces.lastIndex) {
    const part = inBraces.exec(text)?.[0]
    if (part === undefined) return end
    if (part === '{') depth += 1
    if (part === '}' && --depth === 0) return inBraces.lastIndex
  }
}
