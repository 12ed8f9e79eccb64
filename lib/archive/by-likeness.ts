import { isTelling } from './search-words'
import { withSegments } from './segments'

/** What can be compared: the words under which a story stands in a list. */
export interface ComparedStory {
  kicker?: string
  headline: string
  standfirst: string
}

/**
 * Puts stories first that share the most words with one; a word that many of them have counts less, and of equal ones the
 * earlier in the list stays before. Short words are passed over: they are mostly of the kind that every story has.
 */
export function byLikeness<Story extends ComparedStory>(to: ComparedStory, stories: Story[]): Story[] {
  const own = wordsOf(to)
  const shared = stories.map((story) => {
    const words = wordsOf(story)
    return own.filter((word) => words.some((other) => isSame(word, other)))
  })
  const commonness = new Map<string, number>()
  for (const word of shared.flat()) commonness.set(word, (commonness.get(word) ?? 0) + 1)
  const worths = shared.map((words) => words.reduce((sum, word) => sum + 1 / (commonness.get(word) ?? 1), 0))
  return stories
    .map((story, place) => ({ story, worth: worths[place] ?? 0 }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ story }) => story)
}

function wordsOf({ kicker, headline, standfirst }: ComparedStory): string[] {
  const text = withSegments([kicker, headline, standfirst].filter(Boolean).join(' ')).toLowerCase()
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return [...new Set(words)].filter(isTelling)
}

/** Flood, floods and flooded are one word here; so are form and former, which does no harm. */
function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short === long || (short.length > 3 && long.length - short.length < 4 && long.startsWith(short))
}
