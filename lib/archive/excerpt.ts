import { foundParts } from './search-words'

/** Letters before the first word that was searched for, and in all. */
const sizes = { before: 60, whole: 190 }

/** The stretch of a text around the first of these words, cut between words; null where it has none of them. */
export function excerpt(text: string, words: string[]): string | null {
  const parts = foundParts(text, words)
  const first = parts.findIndex((part) => part.found)
  if (first < 0) return null
  const at = parts.slice(0, first).reduce((sum, part) => sum + part.text.length, 0)
  const space = text.lastIndexOf(' ', Math.max(0, at - sizes.before))
  // A text without spaces is cut where it has to be.
  const start = at <= sizes.before ? 0 : at - space > 2 * sizes.before ? at : space + 1
  const end = start + sizes.whole >= text.length ? text.length : text.lastIndexOf(' ', start + sizes.whole)
  const shown = text.slice(start, end > at ? end : start + sizes.whole).trim()
  return `${start > 0 ? '… ' : ''}${shown}${start + shown.length < text.length ? ' …' : ''}`
}
