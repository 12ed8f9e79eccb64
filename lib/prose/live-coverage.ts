import type { RootContent } from 'hast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { updateId } from '../article/update-id'
import type { UpdateAttributes } from './components'
import { plainText } from './plain-text'
import { attributesOf, literalAttribute, type ProseTree } from './tree'

/** How many updates one page shows. */
export const updatesPerPage = 20

/** One update of live coverage. */
export interface LiveUpdate {
  /** Its name in addresses. Of several updates of one second, the last in the file has the plain one. */
  id: string
  /** ISO 8601. */
  at: string
  title?: string
  keyEvent: boolean
  /** What it says, as words. */
  text: string
  /** The same as a tree; the attribute `id` has been added. */
  node: MdxJsxFlowElementHast
}

/** The body of live coverage in its parts. */
export interface LiveCoverage {
  /** What stands before the first update in the file: it stays above them all. */
  intro: ProseTree
  /** Newest first, whatever their order in the file. */
  updates: LiveUpdate[]
  /** What stands between and after the updates, such as notes. */
  rest: ProseTree
}

/** Takes a checked body apart. One without updates is all intro. */
export function liveCoverage(tree: ProseTree): LiveCoverage {
  const { children } = tree
  const first = children.findIndex(isUpdate)
  if (first === -1) return { intro: tree, updates: [], rest: treeOf([]) }
  return {
    intro: treeOf(children.slice(0, first)),
    updates: named(children.filter(isUpdate)).sort((one, other) => Date.parse(other.at) - Date.parse(one.at)),
    rest: treeOf(children.slice(first).filter((node) => !isUpdate(node))),
  }
}

/** The body of live coverage as it is read where all of it stands on one page: in feeds, in versions, in previews. */
export function newestFirst(tree: ProseTree): ProseTree {
  const { intro, updates, rest } = liveCoverage(tree)
  return treeOf([...intro.children, ...updates.map(({ node }) => node), ...rest.children])
}

/** The updates of one page, and how many there are on either side of it. */
export interface UpdatesOnPage {
  shown: LiveUpdate[]
  /** The update with which the page of newer ones begins; undefined for the page of the newest, which is the story's own. */
  newer?: string
  newerCount: number
  /** The update with which the page of older ones begins. */
  older?: string
  olderCount: number
}

/**
 * The page of updates that begins with this one, or with the newest. A page has no number: what it shows does not move
 * when others are posted. Null where there is no such update.
 */
export function updatesOnPage(updates: LiveUpdate[], from?: string): UpdatesOnPage | null {
  const start = from === undefined ? 0 : updates.findIndex(({ id }) => id === from)
  if (start === -1) return null
  const end = start + updatesPerPage
  return {
    shown: updates.slice(start, end),
    newer: start > updatesPerPage ? updates[start - updatesPerPage]?.id : undefined,
    newerCount: start,
    older: updates[end]?.id,
    olderCount: Math.max(0, updates.length - end),
  }
}

/** What an update is called in a list: its title, or how it begins. */
export function updateName({ title, text }: Pick<LiveUpdate, 'title' | 'text'>): string {
  if (title) return title
  const [line = ''] = text.split('\n')
  return line.length > 110 ? `${line.slice(0, 109).replace(/\s+\S*$/, '')}…` : line
}

function treeOf(children: RootContent[]): ProseTree {
  return { type: 'root', children }
}

function isUpdate(node: RootContent): node is MdxJsxFlowElementHast {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Update'
}

function named(nodes: MdxJsxFlowElementHast[]): LiveUpdate[] {
  const taken = new Map<string, number>()
  // From the last: new ones are written above, and leave the others their names.
  return nodes
    .toReversed()
    .map((node) => {
      // Its schema has checked them.
      const { at, title, keyEvent = false } = attributesOf(node) as unknown as UpdateAttributes
      const moment = updateId(at)
      const place = (taken.get(moment) ?? 0) + 1
      taken.set(moment, place)
      const id = place === 1 ? moment : `${moment}-${place}`
      const text = plainText({ type: 'root', children: node.children })
      return {
        id,
        at,
        title,
        keyEvent,
        text,
        node: { ...node, attributes: [...node.attributes, literalAttribute('id', id)] },
      }
    })
    .toReversed()
}
