import type { Element, Nodes as HastNodes, Root } from 'hast'
import type { Nodes as MdastNodes } from 'mdast'
import type { Attributes } from './check-attributes'
import { componentRule, isComponentName } from './components'
import { attributesOf } from './tree'

// Elements that stand in a line of text; around all others the words are kept apart.
const inline: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
])

/** The words of a body, one block a line: for search, for counting, for machines that read. */
export function plainText(tree: Root): string {
  const parts: string[] = []
  collect(tree, parts)
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

function collect(node: HastNodes, parts: string[]): void {
  switch (node.type) {
    case 'text':
      parts.push(node.value)
      return
    case 'element':
      if (isMachinery(node)) return
      if (node.tagName === 'img') parts.push(String(node.properties.alt ?? ''))
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      parts.push('\n', printedAttributes(node.name, attributesOf(node)), '\n')
      break
  }
  const apart = !(node.type === 'element' && inline.has(node.tagName))
  if (apart) parts.push('\n')
  if ('children' in node) for (const child of node.children) collect(child, parts)
  if (apart) parts.push('\n')
}

// The numbers of footnotes and the arrows back are for the hand, not for the ear.
function isMachinery(element: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref, id } = element.properties
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || id === 'note-label'
}

function printedAttributes(name: string | null, attributes: Attributes): string {
  if (!isComponentName(name)) return ''
  return componentRule(name)
    .printed.map((attribute) => attributes[attribute])
    .filter((value) => typeof value === 'string')
    .join('\n')
}

/** The words of a Markdown node, without what it is made of. */
export function wordsOf(node: MdastNodes): string {
  if ('value' in node) return node.value
  if ('alt' in node && typeof node.alt === 'string') return node.alt
  return 'children' in node ? node.children.map((child: MdastNodes) => wordsOf(child)).join('') : ''
}
