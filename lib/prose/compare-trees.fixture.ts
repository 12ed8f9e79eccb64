import type { Nodes } from 'hast'
import { attributesOf } from './tree'

/** A tree as short HTML for tests: without anchors, without what only machines read, and without one kind of our marks. */
export function toHtml(node: Nodes, without?: 'ins' | 'del'): string {
  const inside = 'children' in node ? node.children.map((child) => toHtml(child, without)).join('') : ''
  switch (node.type) {
    case 'text':
      return node.value.trim() === '' && node.value.includes('\n') ? '' : node.value
    case 'element': {
      const { dataChange, dataBlock, href } = node.properties
      if (dataChange && node.tagName === without) return ''
      const attributes = `${dataBlock ? ' block' : ''}${href ? ` href="${href}"` : ''}`
      return `<${node.tagName}${attributes}>${inside}</${node.tagName}>`
    }
    case 'mdxJsxFlowElement': {
      const attributes = Object.entries(attributesOf(node)).map(([name, value]) => ` ${name}="${value}"`)
      return `<${node.name}${attributes.join('')}>${inside}</${node.name}>`
    }
    default:
      return inside
  }
}
