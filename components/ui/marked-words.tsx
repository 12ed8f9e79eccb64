/** A stretch of text that two states share, or that only one of them has. */
export interface ComparedPart {
  text: string
  change: 'same' | 'added' | 'removed'
}

/** A text in which the words that came and went are marked; how the marks look is said where it stands. */
export function MarkedWords({ parts, className }: { parts: readonly ComparedPart[]; className?: string }) {
  return (
    <span className={className}>
      {parts.map((part, place) => {
        const key = `${place} ${part.change}`
        if (part.change === 'added') return <ins key={key}>{part.text}</ins>
        return part.change === 'removed' ? <del key={key}>{part.text}</del> : <span key={key}>{part.text}</span>
      })}
    </span>
  )
}
