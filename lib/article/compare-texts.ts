import { diffArrays } from 'diff'

/** A stretch of text that two states share, or that only one of them has. */
export interface ComparedPart {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** Milliseconds after which two texts are called altogether different: the search grows with the differences. */
const patience = 1000

// It knows the words of every script, which `diff` itself does only of Latin ones. Where a word ends is a matter of the script,
// not of the language.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/**
 * What changed from one text to another, word by word. Joined without the removed parts it is the newer text.
 *
 * @param timeout milliseconds that it may take
 */
export function compareTexts(older: string, newer: string, timeout: number = patience): ComparedPart[] {
  const parts = diffArrays(wordsOf(older), wordsOf(newer), { timeout })
  if (!parts)
    return [
      { text: older, change: 'removed' },
      { text: newer, change: 'added' },
    ]
  return parts.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
