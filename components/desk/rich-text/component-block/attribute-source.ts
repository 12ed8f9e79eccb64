/** A value of an attribute: what lib/prose/literal.ts lets through. */
export type AttributeValue = string | number | boolean | null | AttributeValue[]

/** Stands for a source that is no plain value, or is written in a way that only the source view can change. */
export const unreadable = Symbol('unreadable')

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
}
const reference = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]*);/g

/** Reads an attribute as the file has it: `"words"`, `{["Year", "mm"]}`, or null for a name alone. Nothing is evaluated. */
export function readAttribute(source: string | null): AttributeValue | typeof unreadable {
  if (source === null) return true
  const text = source.trim()
  const quote = text[0]
  if ((quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote)) return decoded(text.slice(1, -1))
  return text.startsWith('{') && text.endsWith('}') ? literal(text.slice(1, -1)) : unreadable
}

/** Writes a value so that `readAttribute` and the parser of bodies read it back; true is the name alone. */
export function printAttribute(value: AttributeValue): string | null {
  if (value === true) return null
  if (typeof value !== 'string') return `{${printed(value)}}`
  // A line's end in quotes would be joined with the indentation of what follows.
  const quote = /[\n\r]/.test(value) ? undefined : ['"', "'"].find((mark) => !value.includes(mark))
  return quote ? quote + value.replace(reference, '&amp;$1;') + quote : `{${JSON.stringify(value)}}`
}

function printed(value: AttributeValue): string {
  return Array.isArray(value) ? `[${value.map(printed).join(', ')}]` : JSON.stringify(value)
}

function decoded(text: string): string | typeof unreadable {
  let strange = false
  const plain = text.replace(reference, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    } else if (Object.hasOwn(named, name)) return named[name] as string
    strange = true
    return whole
  })
  return strange ? unreadable : plain
}

const token =
  /\s*(?:([[\],])|(-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.])|(true|false|null)(?!\w)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))/y

/** Reads what may stand in braces: a string, number, boolean, null, or a list of these. */
function literal(source: string): AttributeValue | typeof unreadable {
  let at = 0
  function next(): RegExpExecArray | null {
    token.lastIndex = at
    const match = token.exec(source)
    if (match) at = token.lastIndex
    return match
  }
  function value(match: RegExpExecArray | null): AttributeValue | typeof unreadable {
    if (!match) return unreadable
    const [, mark, number, word, quoted] = match
    if (number !== undefined) return Number(number)
    if (word !== undefined) return word === 'null' ? null : word === 'true'
    if (quoted !== undefined) return unquoted(quoted)
    return mark === '[' ? list() : unreadable
  }
  function list(): AttributeValue[] | typeof unreadable {
    const items: AttributeValue[] = []
    for (let match = next(); match && match[1] !== ']'; match = next()) {
      const item = value(match)
      if (item === unreadable) return unreadable
      items.push(item)
      const after = next()
      if (after?.[1] === ']') return items
      if (after?.[1] !== ',') return unreadable
    }
    // Reached after an empty list or a last comma; anything else has no end.
    return source[at - 1] === ']' ? items : unreadable
  }
  const result = value(next())
  return source.slice(at).trim() === '' ? result : unreadable
}

function unquoted(quoted: string): string | typeof unreadable {
  const inner = quoted.slice(1, -1)
  const json = quoted[0] === '"' ? inner : inner.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')
  try {
    return JSON.parse(`"${json}"`) as string
  } catch {
    return unreadable
  }
}
