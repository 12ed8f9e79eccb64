import { kindOf } from './attention'

/** What stands around a piece of text where it is written. */
export interface Surroundings {
  /** Whether the text begins a line that could begin a block: the block's first line, or a later one. */
  lineStart: 'first' | 'later' | undefined
  /** The character before, and what comes after; empty at the edge of the paragraph. */
  previous: string
  next: string
  /** Nothing follows on the line. */
  last: boolean
  afterRaw: boolean
  link: boolean
  item: boolean
  esm: boolean
  heading: boolean
  cell: boolean
  references: boolean
}

/** Text as Markdown with JSX that reads as this text: one string for each character, escaped where it has to be. */
export function escapeText(text: string, around: Surroundings): string[] {
  const starts = lineStartEscapes(text, around)
  const units: string[] = []
  let offset = 0
  for (const character of text) {
    const special = starts.has(offset) || needsEscape(character, offset, text, around)
    if (around.esm && offset === 0 && /^(import|export) /.test(text))
      units.push(`&#x${text.charCodeAt(0).toString(16)};`)
    else if (offset === 0 && character === '\ufeff' && around.lineStart === 'first') units.push('&#xFEFF;')
    else units.push(special ? `\\${character}` : character)
    offset += character.length
  }
  return units
}

// What would begin a block if it began a line: the place of the sign to escape.
function lineStartEscapes(text: string, { lineStart, last, item, heading }: Surroundings): Set<number> {
  const places = new Set<number>()
  if (heading && last) {
    const closing = /(?:^|[ \t])(#+)[ \t]*$/.exec(text)
    if (closing) places.add(text.length - (closing[1] as string).length)
  }
  if (!lineStart) return places
  if (/^(?:#{1,6}(?:[ \t]|$)|>|[-+*](?:[ \t]|$)|=+[ \t]*$|(?:[-_*][ \t]*)+$)/.test(text)) places.add(0)
  const number = /^(\d{1,9})[.)](?:[ \t]|$)/.exec(text)
  if (number && (lineStart === 'first' || Number(number[1]) === 1)) places.add((number[1] as string).length)
  if (lineStart === 'later' && /^[|:\- \t]*[|:-][|:\- \t]*$/.test(text)) places.add(0)
  if (item && /^\[[ \txX]?(\]|$)/.test(text)) places.add(0)
  return places
}

function needsEscape(character: string, offset: number, text: string, around: Surroundings): boolean {
  const previous = offset > 0 ? text.charAt(offset - 1) : around.previous
  const inside = offset + 1 < text.length
  const next = inside ? text.charAt(offset + 1) : around.next.charAt(0)
  switch (character) {
    case '`':
    case '\\':
    case '<':
    case '{':
      return true
    case '*':
      return !(offset > 0 && inside && kindOf(previous) === 'space' && kindOf(next) === 'space')
    case '_': {
      let start = offset
      let end = offset + 1
      while (text[start - 1] === '_') start--
      while (text[end] === '_') end++
      return !(kindOf(text.charAt(start - 1)) === 'word' && kindOf(text.charAt(end)) === 'word')
    }
    case '~':
      return !inside || offset === 0 || previous === '~' || next === '~'
    case '|':
      return around.cell
    case '&':
      return /^&(#|[a-z])/i.test(text.slice(offset)) && (text.indexOf(';', offset) > 0 || !around.last)
    case '!':
      return !inside ? next !== '' && !around.last : next === '[' && around.link
    case '[':
      return around.link || around.references || !inside || next === '^' || (offset === 0 && around.afterRaw)
    case ']':
      return around.link || around.references || (inside ? /[([:]/.test(next) : !around.last || next !== '')
    case '(':
      return offset === 0 && around.afterRaw
    case ':':
      if (offset === 0 && around.afterRaw) return true
      return !around.link && /(https?)$/i.test(text.slice(Math.max(0, offset - 5), offset)) && (next === '/' || !inside)
    case '.':
      return !around.link && /www$/i.test(text.slice(Math.max(0, offset - 3), offset))
    case '@':
      return !around.link && /[\w+\-.]/.test(previous) && /^[\w-]+(\.|$)/.test(text.slice(offset + 1))
    default:
      return false
  }
}
