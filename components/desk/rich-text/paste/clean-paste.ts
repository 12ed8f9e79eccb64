import type { Block, Inline, ListItem, TableCell } from '@/lib/prose/document/document'
import { type Pasted, type PastedElement, wordsOf } from './pasted-tree'
import { isLeftOut, pastedWords } from './pasted-words'
import { withWordLists } from './word-lists'

/** What is left of a paste: plain blocks, and how many pictures were left out. */
export interface CleanPaste {
  blocks: Block[]
  pictures: number
}

/**
 * The text of a paste and nothing else. Blocks are made anew from a short list of kinds, so that nothing that is not on
 * it can come in: no component, no source, no code, no class or colour.
 */
export function cleanPaste(tree: readonly Pasted[]): CleanPaste {
  return { blocks: blocksOf(withWordLists(tree)), pictures: countPictures(tree) }
}

function countPictures(nodes: readonly Pasted[]): number {
  return nodes.reduce((sum, node) => {
    if (typeof node === 'string') return sum
    // Google Docs draws the box of a task as a picture.
    const isPicture =
      node.name === 'img' && node.attributes.role !== 'presentation' && !node.attributes['aria-roledescription']
    return sum + (isPicture ? 1 : 0) + countPictures(node.children)
  }, 0)
}

const blockNames =
  /^(address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/

const isBlock = (node: Pasted): node is PastedElement =>
  typeof node !== 'string' && (blockNames.test(node.name) || (!isLeftOut(node) && node.children.some(isBlock)))

function blocksOf(nodes: readonly Pasted[]): Block[] {
  const blocks: Block[] = []
  let run: Pasted[] = []
  const close = () => {
    blocks.push(...paragraphs(pastedWords(run)))
    run = []
  }
  for (const node of nodes) {
    if (!isBlock(node)) run.push(node)
    else {
      close()
      if (!isLeftOut(node)) blocks.push(...blocksFrom(node))
    }
  }
  close()
  return blocks
}

function blocksFrom(element: PastedElement): Block[] {
  const { name, attributes, children } = element
  switch (name) {
    case 'h1':
    case 'h2':
      return heading(2, children)
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(3, children)
    case 'hr':
      return [{ type: 'horizontalRule' }]
    case 'ul':
    case 'ol':
      return list(element)
    case 'li':
      return list({ name: 'ul', attributes: {}, children: [element] })
    case 'blockquote': {
      const content = blocksOf(children)
      return content.length > 0 ? [{ type: 'blockquote', content }] : []
    }
    case 'table':
      return table(element)
    case 'pre':
      return wordsOf(element)
        .split('\n')
        .flatMap((line) => paragraphs(pastedWords([line])))
    case 'p':
      if (/\bMsoTitle\b/i.test(attributes.class ?? '')) return heading(2, children)
      return blocksOf(children)
    default:
      return blocksOf(children)
  }
}

function heading(level: 2 | 3, children: readonly Pasted[]): Block[] {
  const content = pastedWords(children, { bold: false }).filter(({ type }) => type !== 'hardBreak')
  return hasWords(content) ? [{ type: 'heading', attrs: { level }, content }] : []
}

/** Empty paragraphs make room on other pages; ours has its own. Two breaks in a row begin a new paragraph. */
function paragraphs(words: Inline[]): Block[] {
  const parts: Inline[][] = [[]]
  words.forEach((word, index) => {
    const doubled =
      word.type === 'hardBreak' && (words[index - 1]?.type === 'hardBreak' || words[index + 1]?.type === 'hardBreak')
    if (!doubled) parts.at(-1)?.push(word)
    else if (parts.at(-1)?.length) parts.push([])
  })
  return parts.filter(hasWords).map((content) => ({ type: 'paragraph', content }))
}

function hasWords(words: readonly Inline[]): boolean {
  return words.some((word) => word.type === 'text' && word.text.trim() !== '')
}

function list({ name, attributes, children }: PastedElement): Block[] {
  const items: ListItem[] = []
  for (const child of children) {
    if (typeof child === 'string' || isLeftOut(child)) continue
    if (/^[uo]l$/.test(child.name)) {
      // Google Docs puts the list within a list beside the item that it belongs to.
      const nested = list(child)
      const last = items.at(-1)
      if (last) last.content.push(...nested)
      else items.push(...nested.flatMap((one) => ('content' in one ? (one.content as ListItem[]) : [])))
      continue
    }
    const content = blocksOf(child.name === 'li' ? child.children : [child])
    if (content.length > 0)
      items.push({ type: 'listItem', attrs: { spread: false, checked: checkedOf(child) }, content })
  }
  if (items.length === 0) return []
  const start = Number.parseInt(attributes.start ?? '1', 10)
  return name === 'ol'
    ? [{ type: 'orderedList', attrs: { start: start >= 0 && start < 1e9 ? start : 1, spread: false }, content: items }]
    : [{ type: 'bulletList', attrs: { spread: false }, content: items }]
}

function checkedOf({ attributes }: PastedElement): boolean | null {
  return attributes.role === 'checkbox' ? attributes['aria-checked'] === 'true' : null
}

function rowsOf(nodes: readonly Pasted[]): PastedElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    return node.name === 'tr' ? node : /^(thead|tbody|tfoot)$/.test(node.name) ? rowsOf(node.children) : []
  })
}

/** At most so many cells: what is larger is no table for readers. */
const mostCells = 5000

function table({ children }: PastedElement): Block[] {
  const cells = rowsOf(children).map((row) =>
    row.children.filter((cell): cell is PastedElement => typeof cell !== 'string' && /^t[dh]$/.test(cell.name)),
  )
  const rows = cells.filter((row) => row.length > 0)
  const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell), 0)))
  // A table of one column is there for its looks.
  if (columns < 2 || columns * rows.length > mostCells)
    return rows.flatMap((row) => row.flatMap((cell) => blocksOf(cell.children)))
  const content = rows.map((row, index) => {
    const type: TableCell['type'] = index === 0 ? 'tableHeader' : 'tableCell'
    const empty = (): TableCell => ({ type, attrs: { align: null }, content: [{ type: 'paragraph' }] })
    const filled = row.flatMap((cell) => [cellOf(cell, type), ...Array.from({ length: spanOf(cell) - 1 }, empty)])
    while (filled.length < columns) filled.push(empty())
    return { type: 'tableRow' as const, content: filled }
  })
  return [{ type: 'table', content }]
}

function spanOf({ attributes }: PastedElement): number {
  const span = Number.parseInt(attributes.colspan ?? '1', 10)
  return span > 1 && span <= 50 ? span : 1
}

function cellOf(cell: PastedElement, type: TableCell['type']): TableCell {
  const words = blocksOf(cell.children).flatMap(wordsIn).slice(1)
  return {
    type,
    attrs: { align: null },
    content: [words.length > 0 ? { type: 'paragraph', content: words } : { type: 'paragraph' }],
  }
}

/** The words of a block and of all within it; a cell has one line, so what stood on another comes after a space. */
function wordsIn(block: Block): Inline[] {
  const space: Inline = { type: 'text', text: ' ' }
  if (block.type === 'paragraph' || block.type === 'heading') {
    return [space, ...(block.content ?? []).map((word) => (word.type === 'hardBreak' ? space : word))]
  }
  return 'content' in block ? ((block.content ?? []) as Block[]).flatMap(wordsIn) : []
}
