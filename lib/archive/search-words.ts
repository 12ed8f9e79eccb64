/**
 * Letters and digits, save New Tai Lue vowels and two Vedic signs: SQLite's older Unicode ends a word there, and what
 * is one word here and two there would be a phrase, which the index of texts cannot answer.
 */
export const searchWord = /(?:(?![\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3])[\p{L}\p{N}])+/gu

/** What a reader may ask for at once: each word is a list to read, so there is an end to them. */
export const longestSearch = 200
const mostWords = 8

/** Scripts that put no space between words: what is typed is mostly the beginning of a longer run of letters. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/

/**
 * The words that a reader typed, each once. Everything else, such as quotation marks, stars and hyphens, only parts
 * words: no sign means anything to a search, so none can be used wrongly.
 */
export function searchWords(search: string): string[] {
  return [...new Set(search.slice(0, longestSearch).match(searchWord) ?? [])].slice(0, mostWords)
}

/** Whether longer words that begin so are found as well: “tide” finds tides, and “EU” does not find Eurasia. */
export function isBeginning(word: string): boolean {
  return word.length > 2 || unspaced.test(word)
}

/** Words as an FTS5 expression that cannot be malformed: all of them, or any. Null when there are none. */
export function expressionOf(words: string[], joined: 'all' | 'any' = 'all'): string | null {
  const terms = words.map((word) => (isBeginning(word) ? `"${word}"*` : `"${word}"`))
  return terms.length === 0 ? null : terms.join(joined === 'all' ? ' AND ' : ' OR ')
}

/** A stretch of text, and whether it was searched for. */
export interface FoundPart {
  text: string
  found: boolean
}

/** Parts a text where one of these words, or one that begins so, stands in it. */
export function foundParts(text: string, words: string[]): FoundPart[] {
  const wanted = words.map((word) => ({ word: plain(word), begins: isBeginning(word) }))
  const parts: FoundPart[] = []
  let done = 0
  for (const match of text.matchAll(searchWord)) {
    const folded = plain(match[0])
    if (!wanted.some(({ word, begins }) => (begins ? folded.startsWith(word) : folded === word))) continue
    if (match.index > done) parts.push({ text: text.slice(done, match.index), found: false })
    done = match.index + match[0].length
    parts.push({ text: match[0], found: true })
  }
  if (done < text.length) parts.push({ text: text.slice(done), found: false })
  return parts
}

/** Without case and accents, as the index compares. */
function plain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
