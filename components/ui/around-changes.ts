import type { ComparedPart } from './marked-words'

/** How many characters of unchanged text stand on either side of a change. */
const context = 60

/**
 * The changes with a little of the text around them, so that one word in a long body is found at a glance.
 *
 * @param gap stands for what was left out between two changes
 */
export function aroundChanges(parts: readonly ComparedPart[], gap = '…'): ComparedPart[] {
  return parts.map((part, place) => {
    if (part.change !== 'same' || part.text.length <= 2 * context) return part
    const start = place === 0 ? '' : wholeWords(part.text.slice(0, context), /\s\S*$/)
    const end = place === parts.length - 1 ? '' : wholeWords(part.text.slice(-context), /^\S*\s/)
    return { ...part, text: `${start}${start && end ? gap : '…'}${end}` }
  })
}

/** Without the word that was cut in two; a script without spaces stays as it is. */
function wholeWords(text: string, half: RegExp): string {
  const whole = text.replace(half, '')
  return whole.length < text.length / 2 ? text : whole
}
