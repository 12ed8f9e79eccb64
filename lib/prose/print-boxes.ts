import type { Nodes, Root } from 'mdast'

/** Turns `- [x]` into a printed ☑: a reader cannot tick it, and a form field without a label helps nobody. */
export function printBoxes(tree: Root): void {
  visit(tree)
}

function visit(node: Nodes): void {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const [first] = node.children
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: node.checked ? '☑ ' : '☐ ' })
    node.checked = null
  }
  if ('children' in node) for (const child of node.children) visit(child)
}
