import type { UpdateAttributes } from './components'
import { plainText } from './plain-text'
import { attributesOf, type ProseTree } from './tree'

/** One entry of live coverage, as words. */
export interface LiveUpdate {
  /** ISO 8601. */
  at: string
  title?: string
  text: string
}

/** The entries of live coverage in a checked body, in the order in which they are printed. */
export function liveUpdates(tree: ProseTree): LiveUpdate[] {
  return tree.children.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Update') return []
    // Its schema has checked them.
    const { at, title } = attributesOf(node) as unknown as UpdateAttributes
    return [{ at, title, text: plainText({ type: 'root', children: node.children }) }]
  })
}
