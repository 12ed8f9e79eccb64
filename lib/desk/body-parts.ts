import type { ElementContent, Nodes, Root } from 'hast'
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx'
import { updateAnchor, updateId } from '../article/update-id'

/** The parts of a checked body that the checklist looks at. */
export interface BodyParts {
  links: { address: string; words: string }[]
  pictures: { address: string; alt: string; credit: string }[]
  charts: { kind: string; title: string; unit: string; rows: unknown[][] }[]
  /** The ids that a `#link` may lead to. */
  anchors: Set<string>
}

/** Collects them from the tree that the checker made. */
export function bodyParts(tree: Root): BodyParts {
  const parts: BodyParts = { links: [], pictures: [], charts: [], anchors: new Set() }
  collect(tree, parts)
  return parts
}

function collect(node: Nodes, parts: BodyParts): void {
  if (node.type === 'element') {
    const { id, href, src, alt, dataFootnoteRef, dataFootnoteBackref } = node.properties
    if (typeof id === 'string') parts.anchors.add(id)
    // The numbers of footnotes and the arrows back are ours, not the writer's.
    const written = dataFootnoteRef === undefined && dataFootnoteBackref === undefined
    if (node.tagName === 'a' && typeof href === 'string' && written)
      parts.links.push({ address: href, words: node.children.map(wordsIn).join('') })
    if (node.tagName === 'img') parts.pictures.push({ address: String(src), alt: String(alt ?? ''), credit: '' })
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    collectComponent(node, parts)
  }
  if ('children' in node) for (const child of node.children) collect(child, parts)
}

function collectComponent(element: MdxJsxFlowElementHast | MdxJsxTextElementHast, parts: BodyParts): void {
  const value = (name: string) => attribute(element, name)
  const text = (name: string) => String(value(name) ?? '')
  switch (element.name) {
    case 'Figure':
      parts.pictures.push({ address: text('src'), alt: text('alt'), credit: text('credit') })
      break
    case 'Embed':
      // A still belongs to what it leads to, which the card names.
      if (value('picture'))
        parts.pictures.push({ address: text('picture'), alt: text('alt') || text('title'), credit: text('url') })
      break
    case 'Update': {
      const moment = Date.parse(text('at'))
      if (!Number.isNaN(moment)) parts.anchors.add(updateAnchor(updateId(text('at'))))
      break
    }
    case 'Chart': {
      const rows = value('rows')
      parts.charts.push({
        kind: text('kind'),
        title: text('title'),
        unit: text('unit'),
        rows: Array.isArray(rows) ? rows.filter((row) => Array.isArray(row)) : [],
      })
      break
    }
  }
}

/** The tree keeps an attribute that is no text as JSON, beside what the renderer reads. */
function attribute(element: MdxJsxFlowElementHast | MdxJsxTextElementHast, name: string): unknown {
  const found = element.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name)
  if (!found?.value) return undefined
  return typeof found.value === 'string' ? found.value : (JSON.parse(found.value.value) as unknown)
}

function wordsIn(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsIn).join('') : ''
}
