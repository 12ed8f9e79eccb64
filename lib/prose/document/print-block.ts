import type { Block, ComponentAttrs, Inline, ListItem, TableRow } from './document'
import type { ComponentHabit, Habits } from './habits'
import { printInlines, type WordPlace } from './print-inlines'
import { canTouch } from './tight'

interface Place {
  habits: Habits
  references: boolean
  /** How many lists are around. */
  depth: number
  /** Whether each line gets something before it: then no line begins code. */
  prefixed: boolean
  /** A list sign that the first line must not begin with. */
  avoid?: string
  /** The first words of a list item. */
  item?: boolean
}

export interface PrintOptions {
  habits?: Habits
  /** The document has reference definitions somewhere. */
  references?: boolean
  /** The sign of the list right before, which this list must not take. */
  avoid?: string
}

/** One normal block as Markdown, without a line end after it. */
export function printBlock(block: Block, { habits = {}, references = false, avoid }: PrintOptions = {}): string {
  return print(block, { habits, references, depth: 0, prefixed: false, ...(avoid ? { avoid } : {}) })
}

/** The sign that a printed list begins with; undefined for anything else. */
export function listSign(block: Block, printed: string): string | undefined {
  if (block.type === 'bulletList') return /^\s*([-+*])/.exec(printed)?.[1]
  return block.type === 'orderedList' ? /^\s*\d+([.)])/.exec(printed)?.[1] : undefined
}

function print(block: Block, place: Place): string {
  const { habits } = place
  switch (block.type) {
    case 'paragraph':
      return words(block.content, place, { flow: true, ...(place.item ? { item: true } : {}), code: !place.prefixed })
    case 'heading': {
      const text = words(block.content, place, { flow: false, heading: true })
      return `${'#'.repeat(block.attrs.level)} ${text}`.replace(/ $/, '')
    }
    case 'blockquote': {
      const sign = habits.quote ?? '> '
      return prefix(blocks(block.content, { ...inner(place), prefixed: true }), sign, sign)
    }
    case 'bulletList':
    case 'orderedList':
      return list(block, place)
    case 'codeBlock':
      return code(block, habits)
    case 'horizontalRule':
      // In a list three hyphens would make one rule of the sign and these.
      return place.depth > 0 ? '___' : (habits.rule ?? '---')
    case 'table':
      return table(block.content, place)
    case 'component':
      return `${tag(block.attrs, habits, place.prefixed)} />`.replace(/\n \/>$/, '\n/>')
    case 'textComponent':
      return textComponent(block.attrs, block.content, place)
    case 'blockComponent':
      return blockComponent(block.attrs, block.content, place)
    case 'footnoteDefinition':
      return prefix(
        `[^${block.attrs.label}]: ${blocks(block.content, { ...inner(place), prefixed: true })}`.replace(/ $/, ''),
        '',
        '    ',
      )
    case 'opaque':
      return block.attrs.source
  }
}

function inner({ avoid, item, ...place }: Place): Place {
  return place
}

function words(content: readonly Inline[] | undefined, place: Place, where: Partial<WordPlace>): string {
  return printInlines(content ?? [], { flow: false, references: place.references, habits: place.habits, ...where })
}

/** Blocks inside another, with empty lines between them, or where `tight` none. */
function blocks(content: readonly Block[], place: Place, tight = false): string {
  let printed = ''
  let sign: string | undefined
  content.forEach((block, index) => {
    const before = content[index - 1]
    const first = index === 0
    const here: Place = first
      ? place
      : { ...inner(place), ...(sign && before?.type === block.type ? { avoid: sign } : {}) }
    const text = print(block, here)
    sign = listSign(block, text)
    if (before) printed += tight && canTouch(before, block) ? '\n' : '\n\n'
    printed += text
  })
  return printed
}

function prefix(text: string, first: string, later: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const before = index === 0 ? first : later
      // A quotation takes the space after its sign for its own.
      const space = before === '>' && /^[ \t]/.test(line) ? ' ' : ''
      return line === '' ? before.trimEnd() : before + space + line
    })
    .join('\n')
}

const bullets = ['-', '*', '+']
const delimiters = ['.', ')']

function list(block: Extract<Block, { type: 'bulletList' | 'orderedList' }>, place: Place): string {
  const habit = place.habits.lists?.[place.depth]
  const signs = block.type === 'bulletList' ? bullets : delimiters
  const liked = (block.type === 'bulletList' ? habit?.bullet : habit?.delimiter) ?? signs[0]
  const sign = liked !== place.avoid ? liked : signs.find((other) => other !== place.avoid)
  const items = block.content.map((item, index) => {
    const number = block.type === 'bulletList' ? '' : block.attrs.start + (habit?.counts === false ? 0 : index)
    const marker = `${number}${sign}`
    const width =
      habit && habit.width > marker.length && habit.width <= marker.length + 4 ? habit.width : marker.length + 1
    return listItem(item, marker.padEnd(width), { ...inner(place), avoid: sign ?? '', depth: place.depth + 1 })
  })
  const printed = items.join(block.attrs.spread ? '\n\n' : '\n')
  const lead = ' '.repeat(habit?.lead ?? 0)
  return lead === '' ? printed : prefix(printed, lead, lead)
}

function listItem({ attrs, content }: ListItem, marker: string, place: Place): string {
  const task = attrs.checked === null ? '' : attrs.checked ? '[x] ' : '[ ] '
  const text = task + blocks(content, { ...place, prefixed: true, item: true }, !attrs.spread)
  return text === '' ? marker.trimEnd() : prefix(text, marker, ' '.repeat(marker.length))
}

function code(block: Extract<Block, { type: 'codeBlock' }>, { fence = '```' }: Habits): string {
  const text = block.content?.[0].text ?? ''
  const { language, meta } = block.attrs
  const info = [language, meta].filter((part) => part !== null).join(' ')
  const sign = info.includes('`') ? '~' : fence.charAt(0)
  const runs = (text.match(sign === '~' ? /~+/g : /`+/g) ?? []).map((run) => run.length)
  const signs = sign.repeat(Math.max(fence.length, 3, ...runs.map((length) => length + 1)))
  const safe = info.replace(/\\(?=[!-/:-@[-`{-~])|&(?=#|[a-z])/gi, '\\$&')
  return `${signs}${sign === '~' && safe.startsWith('~') ? ' ' : ''}${safe}\n${text === '' ? '' : `${text}\n`}${signs}`
}

function table(rows: readonly TableRow[], place: Place): string {
  const { columns } = place.habits
  const aligns = (rows[0]?.content ?? []).map(({ attrs }) => attrs.align)
  const fits = columns?.length === aligns.length ? columns : undefined
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => pad(cell, fits?.[index] ?? 0, aligns[index] ?? null)).join(' | ')} |`
  const printed = rows.map(({ content }) =>
    line(content.map(({ content: [paragraph] }) => words(paragraph.content, place, { cell: true }))),
  )
  const rule = aligns.map((align, index) => {
    const left = align === 'left' || align === 'center' ? ':' : ''
    const right = align === 'right' || align === 'center' ? ':' : ''
    return left + '-'.repeat(Math.max(3, (fits?.[index] ?? 0) - left.length - right.length)) + right
  })
  printed.splice(1, 0, `| ${rule.join(' | ')} |`)
  return printed.join('\n')
}

function pad(cell: string, width: number, align: string | null): string {
  const room = Math.max(0, width - cell.length)
  if (align === 'right') return cell.padStart(width)
  return align === 'center'
    ? ' '.repeat(Math.floor(room / 2)) + cell + ' '.repeat(Math.ceil(room / 2))
    : cell.padEnd(width)
}

// `<Name a="b"`, to be closed.
function tag({ name, attributes }: ComponentAttrs, { components }: Habits, prefixed: boolean): string {
  const written = attributes.map(
    (attribute) => attribute.name + (attribute.source === null ? '' : `=${attribute.source}`),
  )
  const tall = habitOf(components, name)?.tall && !prefixed && written.length > 0
  return tall
    ? `<${name}\n${written.map((attribute) => `  ${attribute}`).join('\n')}\n`
    : [`<${name}`, ...written].join(' ')
}

function habitOf(components: Habits['components'], name: string): ComponentHabit | undefined {
  return components && Object.hasOwn(components, name) ? components[name] : undefined
}

function textComponent(attrs: ComponentAttrs, content: readonly Inline[] | undefined, place: Place): string {
  const open = `${tag(attrs, place.habits, place.prefixed)}>`
  const close = `</${attrs.name}>`
  const habit = habitOf(place.habits.components, attrs.name)
  if (!content || habit?.inline !== false) {
    return open + words(content, place, { flow: false, before: '>', after: '<' }) + close
  }
  return surround(
    open,
    words(content, place, { flow: true, code: !place.prefixed && habit.indent === 0 }),
    close,
    habit,
  )
}

function blockComponent(attrs: ComponentAttrs, content: readonly Block[], place: Place): string {
  const open = `${tag(attrs, place.habits, place.prefixed)}>`
  const close = `</${attrs.name}>`
  const habit = habitOf(place.habits.components, attrs.name)
  const [only] = content
  if (content.length === 1 && only?.type === 'paragraph' && !only.content) return open + close
  if (habit?.inline && content.length === 1 && only?.type === 'paragraph') {
    return open + words(only.content, place, { flow: false, before: '>', after: '<' }) + close
  }
  return surround(
    open,
    blocks(content, inner(place)),
    close,
    habit ?? { inline: false, airy: true, indent: 0, tall: false },
  )
}

function surround(open: string, inside: string, close: string, { airy, indent }: ComponentHabit): string {
  const space = ' '.repeat(indent)
  const gap = airy ? '\n\n' : '\n'
  return open + gap + prefix(inside, space, space) + gap + close
}
