/** Words a minute that adults read of plain prose (Brysbaert 2019 found 238 for non-fiction in English). */
const wordsPerMinute = 238

/** Whole minutes that `words` take to read, at least 1. */
export function readingTime(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}
