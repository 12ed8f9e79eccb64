/** A stretch of text, and whether it was searched for. */
export interface FoundPart {
  text: string
  found: boolean
}

/** A text in which the words that somebody searched for are marked. */
export function FoundWords({ parts }: { parts: readonly FoundPart[] }) {
  return parts.map(({ text, found }, place) => {
    const key = `${place} ${text}`
    return found ? <mark key={key}>{text}</mark> : text
  })
}
