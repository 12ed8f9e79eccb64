import type { ElementContent, RootContent } from 'hast'
import { plainText } from './plain-text'
import type { ProseTree } from './tree'

/** A heading of the text and where it is. */
export interface ProseHeading {
  /** Its anchor, as `nameAnchors` made it. */
  id: string
  text: string
}

/** The headings that divide a text: those of the second rank that stand in no box. */
export function headings(tree: ProseTree): ProseHeading[] {
  return tree.children.flatMap((node: RootContent) => {
    if (node.type !== 'element' || node.tagName !== 'h2' || typeof node.properties.id !== 'string') return []
    const children = node.children as ElementContent[]
    return [{ id: node.properties.id, text: plainText({ type: 'root', children }) }]
  })
}
