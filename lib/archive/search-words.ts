import { pairsOf, piecesOf } from './segments'

/**
 * Letters and digits, with the vowel signs and tones of scripts that are looked up without them (segments.ts), save New
 * Tai Lue vowels and two Vedic signs: SQLite's older Unicode ends a word there, and what is one word here and two there
 * would be a phrase, which the index of texts cannot answer.
 */
export const searchWord =
  /(?:(?![\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3])[\p{L}\p{N}]|(?=[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])\p{M})+/gu

/** What a reader may ask for at once: each word is a list to read, so there is an end to them. */
export const longestSearch = 200
const mostWords = 8
const mostTerms = 16

/**
 * The words that a reader typed, each once. Everything else, such as quotation marks, stars and hyphens, only parts
 * words: no sign means anything to a search, so none can be used wrongly.
 */
export function searchWords(search: string): string[] {
  return [...new Set(search.slice(0, longestSearch).match(searchWord) ?? [])].slice(0, mostWords)
}

/** Whether a word says what a text is about: short ones, in Latin letters, are mostly of the kind that every text has. */
export function isTelling(word: string): boolean {
  return word.length > 3 || /[^\p{Script=Latin}\d]/u.test(word)
}

/** Whether longer words that begin so are found as well: “tide” finds tides, and “EU” does not find Eurasia. */
function isBeginning(word: string): boolean {
  return word.length > 2
}

/** What the index is asked for a word, as FTS5 terms; in scripts without spaces, all that stands next to each other in it. */
export function termsOf(word: string, begins: (word: string) => boolean = isBeginning): string[] {
  return piecesOf(word).flatMap(({ text, spaced }) => {
    if (spaced) return begins(text) ? `"${text}"*` : `"${text}"`
    const pairs = pairsOf(text)
    const [only] = pairs
    // The last letter stands in a pair already.
    return pairs.length > 1 ? pairs.slice(0, -1).map((pair) => `"${pair}"`) : only ? `"${only}"*` : []
  })
}

/** Words as an FTS5 expression that cannot be malformed: all of them, or any. Null when there are none. */
export function expressionOf(words: string[], joined: 'all' | 'any' = 'all'): string | null {
  const terms = [...new Set(words.flatMap((word) => termsOf(word)))].slice(0, mostTerms)
  return terms.length === 0 ? null : terms.join(joined === 'all' ? ' AND ' : ' OR ')
}

/** A stretch of text, and whether it was searched for. */
export interface FoundPart {
  text: string
  found: boolean
}

/** Parts a text where one of these words, or one that begins so, stands in it; without spaces, anywhere in a run. */
export function foundParts(text: string, words: string[]): FoundPart[] {
  const parts: FoundPart[] = []
  let done = 0
  for (const [start, end] of placesOf(words, text)) {
    if (start > done) parts.push({ text: text.slice(done, start), found: false })
    parts.push({ text: text.slice(start, end), found: true })
    done = end
  }
  if (done < text.length) parts.push({ text: text.slice(done), found: false })
  return parts
}

function* placesOf(words: string[], text: string): Generator<[start: number, end: number]> {
  const pieces = words.flatMap(piecesOf)
  const wanted = pieces
    .filter(({ spaced }) => spaced)
    .map((piece) => ({ word: plain(piece.text), begins: isBeginning(piece.text) }))
  const runs = pieces.filter(({ spaced }) => !spaced).map((piece) => piece.text)
  // Letters and nothing else, so none of them is a sign of the expression; the longest first.
  const inRuns = new RegExp(runs.sort((one, other) => other.length - one.length).join('|'), 'gu')
  for (const match of text.matchAll(searchWord)) {
    let at = match.index
    for (const { text: piece, spaced } of piecesOf(match[0])) {
      const folded = plain(piece)
      if (spaced && wanted.some(({ word, begins }) => (begins ? folded.startsWith(word) : folded === word)))
        yield [at, at + piece.length]
      if (!spaced && runs.length > 0)
        for (const found of piece.matchAll(inRuns)) yield [at + found.index, at + found.index + found[0].length]
      at += piece.length
    }
  }
}

/** Without case and accents, as the index compares. */
function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
