import type { Element, ElementContent, RootContent } from 'hast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { alignBlocks } from './align-blocks'
import { compareWords } from './compare-words'
import { inserted, isContainer, isLine, markWhole, removed } from './mark-change'
import { sameKey } from './same-key'
import type { ProseTree } from './tree'

/** Milliseconds for the whole comparison; what is left then is shown as taken out and put in. */
const patience = 1000

/**
 * The newer of two checked bodies with what changed marked in it: `<ins data-change>` and `<del data-change>` around
 * words inside a block, around whole blocks, and around a component as it was and as it is. Neither tree is changed.
 */
export function compareTrees(
  older: ProseTree,
  newer: ProseTree,
  now: () => number = () => performance.now(),
): ProseTree {
  const deadline = now() + patience
  const left = () => deadline - now()
  return { type: 'root', children: compareContent(contentOf(older), contentOf(newer), left) }
}

/** Words that follow each other without a block between them: a paragraph's, or those of a tight list's item. */
interface Run {
  type: 'run'
  children: ElementContent[]
}
type Block = Element | MdxJsxFlowElementHast
type Item = Run | Block

function compareContent(older: ElementContent[], newer: ElementContent[], left: () => number): ElementContent[] {
  const [before, after] = [itemsOf(older), itemsOf(newer)]
  const [oldRun, newRun] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && oldRun?.type === 'run' && newRun?.type === 'run') {
    return compareWords(oldRun.children, newRun.children, left())
  }
  return alignBlocks(before, after, { key: sameKey, comparable, left }).flatMap((pair) => {
    if (!pair.older) return pair.newer ? markItem(pair.newer, inserted) : []
    if (!pair.newer) return markItem(pair.older, removed)
    if (sameKey(pair.older) === sameKey(pair.newer)) return contentOfItem(pair.newer)
    return comparePair(pair.older, pair.newer, left)
  })
}

function comparePair(older: Item, newer: Item, left: () => number): ElementContent[] {
  const replaced = () => [...markItem(older, removed), ...markItem(newer, inserted)]
  if (older.type === 'run' || newer.type === 'run') {
    const both = older.type === 'run' && newer.type === 'run'
    return both ? compareWords(older.children, newer.children, left()) : replaced()
  }
  if (left() <= 0 || !mayBeMerged(older, newer)) return replaced()
  return [{ ...newer, children: compareContent(contentOf(older), contentOf(newer), left) } as Block]
}

/** Whether two blocks can be shown as one with marks inside; a picture or a chart can only be shown twice. */
function mayBeMerged(older: Block, newer: Block): boolean {
  if (newer.type === 'element') {
    if (newer.tagName === 'tr') return cells(older) === cells(newer)
    if (newer.tagName === 'table') return widest(older) === widest(newer)
    return newer.tagName !== 'pre' && newer.tagName !== 'hr'
  }
  if (sameKey({ ...older, children: [] } as Block) !== sameKey({ ...newer, children: [] } as Block)) return false
  if (newer.name !== 'Timeline') return newer.children.length > 0
  // Its events are items of a list that no mark may stand around.
  const [before, after] = [itemsOf(contentOf(older)), itemsOf(contentOf(newer))]
  const heads = (items: Item[]) => items.map((item) => sameKey({ ...item, children: [] } as Item)).join('\n')
  return heads(before) === heads(after)
}

function comparable(older: Item, newer: Item): boolean {
  if (older.type === 'element' && newer.type === 'element') return older.tagName === newer.tagName
  if (older.type === 'mdxJsxFlowElement' && newer.type === 'mdxJsxFlowElement') return older.name === newer.name
  return older.type === newer.type
}

function itemsOf(content: ElementContent[]): Item[] {
  const items: Item[] = []
  for (const node of content) {
    const last = items.at(-1)
    if (isBlock(node)) items.push(node)
    else if (last?.type === 'run') last.children.push(node)
    else items.push({ type: 'run', children: [node] })
  }
  // Between blocks stand line ends, which nobody reads.
  return items.filter((item) => item.type !== 'run' || !item.children.every(isSpace))
}

function isBlock(node: ElementContent): node is Block {
  return node.type === 'mdxJsxFlowElement' || (node.type === 'element' && (isContainer(node) || isLine(node)))
}

const isSpace = (node: ElementContent) => node.type === 'text' && node.value.trim() === ''
const contentOfItem = (item: Item): ElementContent[] => (item.type === 'run' ? item.children : [item])
const markItem = (item: Item, mark: typeof inserted) => markWhole(contentOfItem(item), mark)
const cells = (row: Block) => itemsOf(contentOf(row)).length
const widest = (table: Block) => Math.max(0, ...rows(table).map(cells))

function rows(table: Block): Block[] {
  return itemsOf(contentOf(table)).flatMap((item) => {
    if (item.type !== 'element') return []
    return item.tagName === 'tr' ? [item] : rows(item)
  })
}

function contentOf(parent: { children: readonly RootContent[] | readonly ElementContent[] }): ElementContent[] {
  return parent.children.flatMap((node) => (node.type === 'doctype' || node.type === 'mdxjsEsm' ? [] : [node]))
}
