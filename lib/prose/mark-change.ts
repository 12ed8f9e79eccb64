import type { Element, ElementContent } from 'hast'

/** How a change is marked. The attribute tells it from `<ins>` and `<del>` that a writer wrote. */
export interface ChangeMark {
  tagName: 'ins' | 'del'
  change: 'inserted' | 'removed'
}

/** What only the newer text has. */
export const inserted: ChangeMark = { tagName: 'ins', change: 'inserted' }
/** What only the older text has. */
export const removed: ChangeMark = { tagName: 'del', change: 'removed' }

const containers = new Set(['blockquote', 'li', 'ol', 'section', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'])
const lines = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p'])
const whole = new Set(['hr', 'pre'])
// Nothing may stand between these and what they stand in.
const marksInside = new Set(['li', 'tbody', 'td', 'th', 'thead', 'tr'])

/** Whether other blocks may stand in it. */
export function isContainer({ tagName }: Element): boolean {
  return containers.has(tagName)
}

/** Whether it is a block that holds words, or nothing that can be marked inside. */
export function isLine({ tagName }: Element): boolean {
  return lines.has(tagName) || whole.has(tagName)
}

/** Marks words of a line. */
export function markLine(content: readonly ElementContent[], mark: ChangeMark): ElementContent[] {
  return content.length === 0 ? [] : [around(content, mark)]
}

/** Marks whole blocks; a list's item and a table's row keep their place and are marked inside. */
export function markWhole(content: readonly ElementContent[], mark: ChangeMark): ElementContent[] {
  return content.flatMap((node) => {
    if (node.type !== 'element' && node.type !== 'mdxJsxFlowElement') return markLine([node], mark)
    if (node.type === 'element' && marksInside.has(node.tagName)) {
      const deeper = node.tagName === 'li' || node.tagName === 'td' || node.tagName === 'th'
      const children = deeper ? [around(node.children, mark)] : markWhole(node.children.filter(isElement), mark)
      return [withoutAnchors({ ...node, children }, mark)]
    }
    return [around([node], mark)]
  })
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'

function around(content: readonly ElementContent[], { tagName, change }: ChangeMark): Element {
  const children = content.map((node) => withoutAnchors(node, { tagName, change }))
  const block = content.some((node) => node.type === 'mdxJsxFlowElement' || (isElement(node) && isBlockElement(node)))
  return { type: 'element', tagName, properties: { dataChange: change, ...(block && { dataBlock: true }) }, children }
}

const isBlockElement = (node: Element) => isContainer(node) || isLine(node)

/** What was removed names no place any more: the newer text may have the same anchor. */
function withoutAnchors<Node extends ElementContent>(node: Node, mark: ChangeMark): Node {
  if (mark.change === 'inserted' || !('children' in node)) return node
  const children = node.children.map((child) => withoutAnchors(child as ElementContent, mark))
  if (node.type !== 'element') return { ...node, children }
  const { id: _, ...properties } = node.properties
  return { ...node, properties, children }
}
