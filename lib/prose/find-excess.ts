import type { Nodes, Root } from 'mdast'
import type { Point } from 'unist'

const most = { depth: 40, nodes: 60_000, cells: 20_000, columns: 60 }

/** Where a parsed tree is too deep or would grow too large; undefined when it may be walked and printed. */
export function findExcess(tree: Root): { point: Partial<Point> | undefined; message: string } | undefined {
  // No recursion here: this is what makes recursion safe afterwards.
  const waiting: { node: Nodes; depth: number; point: Point | undefined }[] = [
    { node: tree, depth: 0, point: undefined },
  ]
  let nodes = 0
  let cells = 0
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { node, depth } = item
    const point = node.position?.start ?? item.point
    if (depth > most.depth)
      return {
        point,
        message: 'This text is too tangled to print: too many things stand inside each other. Take some of them apart.',
      }
    if (++nodes > most.nodes)
      return {
        point,
        message: 'This text is too tangled to print: it has too many parts. Split it into several articles.',
      }
    if (node.type === 'table') {
      // GFM pads every short row to the header's width, so the header decides how large a table becomes.
      const columns = node.align?.length ?? 0
      cells += columns * node.children.length
      if (columns > most.columns)
        return { point, message: `The table has more than ${most.columns} columns. Split it into several.` }
      if (cells > most.cells)
        return {
          point,
          message: 'The tables hold more than 20,000 cells. Split them, or lead to the data with a link.',
        }
    }
    if (!('children' in node)) continue
    for (const child of node.children) waiting.push({ node: child, depth: depth + 1, point })
  }
  return undefined
}
