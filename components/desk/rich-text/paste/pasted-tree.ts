/** What was pasted, as a tree of elements and words: no comments, no scripts that could run. */
export type Pasted = string | PastedElement

/** An element with its name in small letters. */
export interface PastedElement {
  name: string
  attributes: Record<string, string>
  children: Pasted[]
}

/** Deeper than any text that people write, and shallow enough for whoever walks the tree. */
const deepest = 200

/** The tree below an element of an inert document. What lies too deep is left out. */
export function pastedTree(parent: Node, depth = 0): Pasted[] {
  if (depth > deepest) return []
  return Array.from(parent.childNodes).flatMap((node): Pasted[] => {
    if (node.nodeType === 3) return [node.nodeValue ?? '']
    if (node.nodeType !== 1) return []
    const attributes = Object.fromEntries(
      Array.from((node as Element).attributes, ({ name, value }) => [name.toLowerCase(), value]),
    )
    return [{ name: node.nodeName.toLowerCase(), attributes, children: pastedTree(node, depth + 1) }]
  })
}

/** One property of an element's own style. */
export function styleOf({ attributes }: PastedElement, property: string): string {
  const style = (attributes.style ?? '').toLowerCase()
  return new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`).exec(style)?.[1]?.trim() ?? ''
}

/** All the words in it. */
export function wordsOf(node: Pasted): string {
  return typeof node === 'string' ? node : node.children.map(wordsOf).join('')
}
