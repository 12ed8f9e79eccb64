// Scripts that write no spaces between words; a dictionary has to find them.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.\-,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** How many words a reader reads: `don’t`, `1,200` and `well-known` count as one each. */
export function countWords(text: string): number {
  let words = 0
  const spaced = text.replace(unspaced, (run) => {
    for (const part of segmenter().segment(run)) if (part.isWordLike) words++
    return ' '
  })
  for (const _ of spaced.matchAll(word)) words++
  return words
}

// Made once and only when needed: it loads a dictionary.
let dictionary: Intl.Segmenter | undefined
function segmenter(): Intl.Segmenter {
  dictionary ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  return dictionary
}
