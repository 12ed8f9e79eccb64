import type { Block } from './document'

/** Whether a list item's blocks may and shall follow each other without empty lines. Both expect normal blocks. */
export function isTight(blocks: readonly Block[], spread: boolean): boolean {
  if (blocks.length < 2) return true
  return !spread && blocks.every((block, index) => index === 0 || canTouch(blocks[index - 1] as Block, block))
}

/** Whether a block can stand on the line right after another one and both stay what they are. */
export function canTouch(previous: Block, next: Block): boolean {
  switch (next.type) {
    case 'heading':
    case 'codeBlock':
      return previous.type !== 'component' && previous.type !== 'textComponent' && previous.type !== 'table'
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
      return previous.type === 'paragraph' && interrupts(next)
    case 'paragraph':
      return previous.type === 'heading' || previous.type === 'codeBlock' || previous.type === 'horizontalRule'
    default:
      return false
  }
}

// A list follows a paragraph's line at once only if all the lists that begin on its line may.
function interrupts(block: Block): boolean {
  if (block.type === 'orderedList' && block.attrs.start !== 1) return false
  if (block.type === 'blockquote') return block.content.slice(0, 1).every(interrupts)
  if (block.type !== 'orderedList' && block.type !== 'bulletList') return true
  const first = block.content[0]?.content[0]
  return first === undefined || interrupts(first)
}
