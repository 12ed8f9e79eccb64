import { diffWordsWithSpace } from 'diff'

/** A stretch of text that two states share, or that only one of them has. */
export interface ComparedPart {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** Milliseconds after which two texts are called altogether different: the search grows with the differences. */
const patience = 1000

/**
 * What changed from one text to another, word by word. Joined without the removed parts it is the newer text.
 *
 * @param timeout milliseconds that it may take
 */
export function compareTexts(older: string, newer: string, timeout: number = patience): ComparedPart[] {
  const parts = diffWordsWithSpace(older, newer, { timeout })
  if (!parts)
    return [
      { text: older, change: 'removed' },
      { text: newer, change: 'added' },
    ]
  return parts.map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
