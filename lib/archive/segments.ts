/**
 * Scripts that put no space between words. The index takes a run of their letters for one word, of which only the
 * beginning could be found: so they are indexed, and looked up, in pairs of letters, `東京 京都 都` for 東京都. Pairs find
 * whatever stands in a run. A dictionary would part a run otherwise than the piece of it that a reader types, and
 * otherwise in another version of Node.
 */
const unspaced = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u
const run = new RegExp(`(?:(?=[\\p{L}\\p{N}\\p{M}])${unspaced.source})+`, 'gu')

/** A stretch of a word, in scripts with or without spaces: `iPhone` and `発売` of iPhone発売. */
export interface Piece {
  text: string
  spaced: boolean
}

/** Parts a word where its script changes from one that has spaces to one that has none, or back. */
export function piecesOf(word: string): Piece[] {
  if (!unspaced.test(word)) return [{ text: word, spaced: true }]
  const pieces: Piece[] = []
  let done = 0
  for (const match of word.matchAll(run)) {
    if (match.index > done) pieces.push({ text: word.slice(done, match.index), spaced: true })
    done = match.index + match[0].length
    pieces.push({ text: match[0], spaced: false })
  }
  if (done < word.length) pieces.push({ text: word.slice(done), spaced: true })
  return pieces
}

/** A text as it is given to the index; one in scripts with spaces stays as it is. */
export function withSegments(text: string): string {
  return unspaced.test(text) ? text.replace(run, (letters) => ` ${pairsOf(letters).join(' ')} `) : text
}

/**
 * Each letter with the next one, and the last alone, so that one letter is found as the beginning of a pair. Vowel signs
 * and tones are left out: to the index they end a word.
 */
export function pairsOf(letters: string): string[] {
  const each = [...letters.replace(/\p{M}+/gu, '')]
  return each.map((letter, place) => letter + (each[place + 1] ?? ''))
}
