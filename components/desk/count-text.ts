import { readingTime } from '@/lib/article/reading-time'
import { countWords } from '@/lib/prose/count-words'

/** How long a text is, in the measures that a newsroom uses. */
export interface TextLength {
  words: number
  /** As a reader counts them: an accent or the parts of an emoji are none of their own, and line breaks are none. */
  characters: number
  /** Whole minutes that it takes to read, at least 1. */
  minutes: number
}

/** Measures a text of plain words. Cheap, but to be asked when typing pauses and not with each key. */
export function countText(text: string): TextLength {
  const words = countWords(text)
  return { words, characters: countCharacters(text), minutes: readingTime(words) }
}

/** How many characters a reader would count. Intl.Segmenter would know better, and take ten times as long. */
export function countCharacters(text: string): number {
  let characters = 0
  let joined = false
  for (const [character] of text.matchAll(/[^\p{M}\p{Emoji_Modifier}\u200b-\u200f\u00ad\r\n]|\u200d/gu)) {
    if (character !== '\u200d' && !joined) characters += 1
    joined = character === '\u200d'
  }
  return characters
}
