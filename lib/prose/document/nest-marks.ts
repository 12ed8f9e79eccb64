import type { Inline, Mark } from './document'

/** What stands inside one mark, or a piece without any more marks around it. Code is no nest: it belongs to its text. */
export type Nest = { mark: Mark; children: Nest[]; from: number; to: number } | { index: number; inline: Inline }

/** Marks as Markdown must write them, one inside the other: the longest outermost. `from` and `to` count the inlines. */
export function nestMarks(inlines: readonly Inline[]): Nest[] {
  return nest(inlines, 0, inlines.length, [])
}

function nest(inlines: readonly Inline[], from: number, to: number, open: readonly Mark[]): Nest[] {
  const nests: Nest[] = []
  let index = from
  while (index < to) {
    const inline = inlines[index] as Inline
    const longest = longestMark(inlines, index, to, open)
    if (longest) {
      const { mark, end } = longest
      nests.push({ mark, children: nest(inlines, index, end, [...open, mark]), from: index, to: end })
      index = end
    } else {
      nests.push({ index, inline })
      index++
    }
  }
  return nests
}

function longestMark(
  inlines: readonly Inline[],
  index: number,
  to: number,
  open: readonly Mark[],
): { mark: Mark; end: number } | undefined {
  let best: { mark: Mark; end: number } | undefined
  for (const mark of inlines[index]?.marks ?? []) {
    if (mark.type === 'code' || open.some((other) => sameMark(other, mark))) continue
    let end = index + 1
    while (end < to && inlines[end]?.marks?.some((other) => sameMark(other, mark))) end++
    // Of equal ones the inner is bold: `***both***` reads so.
    if (!best || end > best.end || (end === best.end && best.mark.type === 'bold')) best = { mark, end }
  }
  return best
}

/** Whether two marks are one when they meet. */
export function sameMark(a: Mark, b: Mark): boolean {
  if (a.type === 'link' && b.type === 'link') return a.attrs.href === b.attrs.href && a.attrs.title === b.attrs.title
  return a.type === b.type
}

/** Whether two pieces carry the same marks; both lists are sorted. */
export function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index] as Mark))
}
