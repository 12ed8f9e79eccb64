import type { Node } from '@tiptap/pm/model'

/** By how many characters a paragraph is known. */
const length = 80

/** The beginning of a block's text, in one line. */
export function paragraphText(block: Node): string {
  const text = block.textBetween(0, Math.min(block.content.size, length * 3), ' ', (leaf) =>
    leaf.type.name === 'softBreak' || leaf.type.name === 'hardBreak' ? ' ' : '',
  )
  return text.replace(/\s+/g, ' ').trim().slice(0, length)
}

/** Where the first block that begins so stands. */
export function paragraphPlace(doc: Node, paragraph: string): number | undefined {
  const wanted = paragraph.replace(/\s+/g, ' ').trim().slice(0, length)
  let found: number | undefined
  doc.forEach((block, at) => {
    if (found === undefined && wanted !== '' && paragraphText(block).startsWith(wanted)) found = at
  })
  return found
}
