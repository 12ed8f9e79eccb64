import type { List, Nodes, Paragraph, RootContent, Table } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { type ComponentName, componentRule, isComponentName } from '../components'
import type { AttributeSource, Block, Inline, ListItem, TableRow } from './document'
import { isPlainLabel, type Reading, raw, readInlines, sourceOf } from './read-inlines'

/** What is around a block. */
interface Place {
  depth: number
  prefixed: boolean
  /** The column at which the words of what is around begin; undefined where that is not known. */
  column: number | undefined
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

/** A top-level node as the editor's block; undefined where the editor cannot say exactly what the source says. */
export function readBlock(node: RootContent, reading: Reading): Block | undefined {
  const blocks = readNode(node, reading, { depth: 0, prefixed: false, column: 1 })
  return blocks?.length === 1 ? blocks[0] : undefined
}

function readNodes(nodes: readonly RootContent[], reading: Reading, place: Place): Block[] | undefined {
  const blocks: Block[] = []
  for (let index = 0; index < nodes.length; ) {
    // Only elements can stand side by side on a line.
    let end = index + 1
    while (isBeside(nodes[end - 1], nodes[end])) end++
    const side = nodes.slice(index, end)
    const tags = readTags(side, reading)
    const [only] = side
    const read = tags ? [{ type: 'paragraph' as const, content: tags }] : only && readNode(only, reading, place)
    if (!read || (side.length > 1 && !tags)) return undefined
    blocks.push(...read)
    index = end
  }
  return blocks
}

function isBeside(node: RootContent | undefined, next: RootContent | undefined): boolean {
  if (node?.type !== 'mdxJsxFlowElement' || next?.type !== 'mdxJsxFlowElement') return false
  return node.position?.end.line === next.position?.start.line
}

/** `<br /><br />` alone on a line: words that the parser takes for blocks. */
export function readTags(nodes: readonly RootContent[], reading: Reading): Inline[] | undefined {
  const [first] = nodes
  const last = nodes.at(-1)
  const isTag = (node: RootContent) => node.type === 'mdxJsxFlowElement' && /^[a-z]/.test(node.name ?? '')
  if (!first?.position || !last?.position || !nodes.every(isTag)) return undefined
  return raw(reading.source.slice(first.position.start.offset, last.position.end.offset), [])
}

function readNode(node: RootContent, reading: Reading, place: Place): Block[] | undefined {
  const block = one(node, reading, place)
  if (block) return [block]
  if (node.type !== 'paragraph' || !standsAlone(node)) return undefined
  const blocks = node.children.flatMap((child) =>
    child.type === 'mdxJsxTextElement' ? [readComponent(child, reading, place)] : [],
  )
  return blocks.every((read) => read !== undefined) ? blocks : undefined
}

function one(node: RootContent, reading: Reading, place: Place): Block | undefined {
  switch (node.type) {
    case 'paragraph': {
      if (standsAlone(node)) return undefined
      const content = readInlines(node.children, reading)
      return content && { type: 'paragraph', content }
    }
    case 'heading': {
      const content = readInlines(node.children, reading)
      const level = node.depth
      if (!content || content.some(({ type }) => type === 'softBreak' || type === 'hardBreak')) return undefined
      return level === 2 || level === 3 || level === 4 ? { type: 'heading', attrs: { level }, content } : undefined
    }
    case 'blockquote': {
      reading.habits.quote ??= sourceOf(node, reading)?.startsWith('> ') ? '> ' : '>'
      const content = readNodes(node.children, reading, { ...place, prefixed: true, column: undefined })
      return content && { type: 'blockquote', content }
    }
    case 'list':
      return readList(node, reading, place)
    case 'code': {
      reading.habits.fence ??= /^(?:`{3,}|~{3,})/.exec(sourceOf(node, reading) ?? '')?.[0] ?? '```'
      const attrs = { language: node.lang ?? null, meta: node.meta ?? null }
      return node.value === ''
        ? { type: 'codeBlock', attrs }
        : { type: 'codeBlock', attrs, content: [{ type: 'text', text: node.value }] }
    }
    case 'thematicBreak':
      reading.habits.rule ??= sourceOf(node, reading) ?? '---'
      return { type: 'horizontalRule' }
    case 'table':
      return readTable(node, reading)
    case 'footnoteDefinition': {
      const label = node.label ?? node.identifier
      if (place.prefixed || place.column === undefined || !isPlainLabel(label)) return undefined
      const content = readNodes(node.children, reading, { ...place, prefixed: true, column: undefined })
      return content && { type: 'footnoteDefinition', attrs: { label }, content }
    }
    case 'mdxJsxFlowElement': {
      if (isComponentName(node.name)) return readComponent(node, reading, place)
      const tags = readTags([node], reading)
      return tags && { type: 'paragraph', content: tags }
    }
    default:
      return undefined
  }
}

function readList(list: List, reading: Reading, place: Place): Block | undefined {
  const { habits } = reading
  const [first, second] = list.children
  const marker = first && /^(?:[-+*]|\d+([.)]))/.exec(sourceOf(first, reading) ?? '')
  if (!first || !marker) return undefined
  habits.lists ??= []
  const column = first.position?.start.column ?? 1
  const [, spaces = ''] = /^\S+( {1,4}(?! ))?/.exec(sourceOf(first, reading) ?? '') ?? []
  const width = marker[0].length + Math.max(1, spaces.length)
  habits.lists[place.depth] ??= { width, lead: Math.max(0, column - (place.column ?? column)), counts: true }
  const habit = habits.lists[place.depth]
  if (habit && list.ordered) {
    habit.delimiter ??= marker[1] ?? '.'
    if (second) habit.counts = Number.parseInt(sourceOf(second, reading) ?? '', 10) !== list.start
  } else if (habit) habit.bullet ??= marker[0]
  const content: ListItem[] = []
  for (const item of list.children) {
    const { length = width } = /^\S+ {1,4}(?! )/.exec(sourceOf(item, reading) ?? '')?.[0] ?? {}
    const blocks = readNodes(item.children, reading, {
      depth: place.depth + 1,
      prefixed: true,
      column: column + length,
    })
    if (!blocks) return undefined
    const attrs = { spread: hasGap(item.children), checked: item.checked ?? null }
    content.push({ type: 'listItem', attrs, content: blocks })
  }
  const spread = hasGap(list.children)
  if (!list.ordered) return { type: 'bulletList', attrs: { spread }, content }
  return { type: 'orderedList', attrs: { start: list.start ?? 1, spread }, content }
}

// The parser's own `spread` goes wrong inside notes, quotations and around code, so the lines are counted here.
function hasGap(nodes: readonly Nodes[]): boolean {
  return nodes.some((node, index) => {
    const before = nodes[index - 1]
    return before !== undefined && (node.position?.start.line ?? 0) > lastLine(before) + 1
  })
}

function lastLine(node: Nodes): number {
  switch (node.type) {
    case 'list':
    case 'listItem':
    case 'blockquote': {
      const last = node.children.at(-1)
      return last ? lastLine(last) : (node.position?.start.line ?? 0)
    }
    default:
      return node.position?.end.line ?? 0
  }
}

function readTable(table: Table, reading: Reading): Block | undefined {
  const columns = table.align?.length ?? 0
  const content: TableRow[] = []
  for (const [index, row] of table.children.entries()) {
    if (row.children.length > columns) return undefined
    const cells: TableRow['content'] = []
    for (let column = 0; column < columns; column++) {
      const words = readInlines(row.children[column]?.children ?? [], reading)
      if (!words) return undefined
      const type = index === 0 ? 'tableHeader' : 'tableCell'
      cells.push({
        type,
        attrs: { align: table.align?.[column] ?? null },
        content: [{ type: 'paragraph', content: words }],
      })
    }
    content.push({ type: 'tableRow', content: cells })
  }
  const lines = (sourceOf(table, reading) ?? '').split('\n').map((line) => line.trim())
  const padded = lines.every((line) => line.startsWith('| ') && line.endsWith(' |') && line.length === lines[0]?.length)
  if (padded)
    reading.habits.columns ??=
      lines[1]
        ?.slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().length) ?? []
  return { type: 'table', content }
}

// Nothing but components of ours and the space between them.
function standsAlone({ children }: Paragraph): boolean {
  const isOurs = (child: Nodes) => child.type === 'mdxJsxTextElement' && isComponentName(child.name)
  const isSpace = (child: Nodes) => child.type === 'text' && /^[ \t\n]*$/.test(child.value)
  return children.some(isOurs) && children.every((child) => isOurs(child) || isSpace(child))
}

function readComponent(element: Jsx, reading: Reading, place: Place): Block | undefined {
  const attributes = readAttributes(element, reading, place)
  if (!attributes || !isComponentName(element.name)) return undefined
  const attrs = { name: element.name, attributes }
  noteHabit(element, element.name, reading)
  const { children: rule } = componentRule(element.name)
  const space = element.children.every((child) => child.type === 'text' && /^[ \t\n]*$/.test(child.value))
  if (rule === 'none') return space ? { type: 'component', attrs } : undefined
  if (rule === 'text') {
    const [only] = element.children
    if (space) return { type: 'textComponent', attrs }
    const tags = element.type === 'mdxJsxFlowElement' && readTags(element.children, reading)
    if (tags) return { type: 'textComponent', attrs, content: tags }
    if (element.type === 'mdxJsxFlowElement' && element.children.length > 1) return undefined
    const words =
      element.type === 'mdxJsxTextElement' ? element.children : only?.type === 'paragraph' ? only.children : undefined
    const content = words && readInlines(words, reading)
    return content && { type: 'textComponent', attrs, content }
  }
  const content = readInside(element, reading, { ...place, column: undefined })
  const fits = (block: Block) =>
    'attrs' in block && 'name' in block.attrs && (rule as readonly string[]).includes(block.attrs.name)
  if (!content || (rule !== 'blocks' && !content.every(fits))) return undefined
  return { type: 'blockComponent', attrs, content }
}

function readInside(element: Jsx, reading: Reading, place: Place): Block[] | undefined {
  if (element.type === 'mdxJsxFlowElement') return readNodes(element.children, reading, place)
  const [first] = element.children
  if (!first) return []
  const words: Paragraph = {
    type: 'paragraph',
    children: element.children,
    ...(first.position ? { position: first.position } : {}),
  }
  return readNode(words, reading, place)
}

function readAttributes(element: Jsx, reading: Reading, { prefixed }: Place): AttributeSource[] | undefined {
  const read: AttributeSource[] = []
  for (const attribute of element.attributes) {
    const { start, end } = attribute.position ?? {}
    if (attribute.type !== 'mdxJsxAttribute' || start?.offset === undefined || end?.offset === undefined)
      return undefined
    const written = reading.source.slice(start.offset, end.offset)
    const parts = /^([a-zA-Z_][\w-]*)(?:=([\s\S]+))?$/.exec(written)
    if (!parts || parts[1] !== attribute.name || (prefixed && written.includes('\n'))) return undefined
    read.push({ name: attribute.name, source: parts[2] ?? null })
  }
  return read
}

function noteHabit(element: Jsx, name: ComponentName, reading: Reading): void {
  const source = sourceOf(element, reading) ?? ''
  const [first] = element.children
  const last = element.children.at(-1)
  const from = element.position?.start.offset ?? 0
  const opening =
    first?.position?.start.offset === undefined ? source : source.slice(0, first.position.start.offset - from)
  const closing = last?.position?.end.offset === undefined ? '' : source.slice(last.position.end.offset - from)
  const inline = element.type === 'mdxJsxTextElement' || !opening.includes('\n', opening.lastIndexOf('>'))
  const firstAttribute = element.attributes[0]?.position?.start.line
  reading.habits.components ??= {}
  reading.habits.components[name] ??= {
    inline,
    airy: /\n[ \t]*\n/.test(opening) || /\n[ \t]*\n/.test(closing),
    indent:
      first && !inline ? Math.max(0, (first.position?.start.column ?? 1) - (element.position?.start.column ?? 1)) : 0,
    tall: firstAttribute !== undefined && firstAttribute !== element.position?.start.line,
  }
}
