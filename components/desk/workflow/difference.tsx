import type { ComparedPart } from './acts'
import styles from './questions.module.css'

/** Around a change, so many characters that did not change are shown. */
const context = 120

/** What changed, word by word; long stretches that are the same on both sides are left out. */
export function Difference({ parts }: { parts: ComparedPart[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.difference} tabIndex={0} aria-label="What changed">
      {parts.map((part, place) => {
        const key = `${place} ${part.change}`
        if (part.change === 'added') return <ins key={key}>{part.text}</ins>
        if (part.change === 'removed') return <del key={key}>{part.text}</del>
        return <span key={key}>{shortened(part.text, place === 0, place === parts.length - 1)}</span>
      })}
    </section>
  )
}

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= 2 * context) return text
  // Whole words: half a word would look like a change.
  const begin = first ? '' : text.slice(0, context).replace(/(?<=\s)\S{1,20}$/, '')
  const end = last ? '' : text.slice(-context).replace(/^\S{1,20}(?=\s)/, '')
  return `${begin.trimEnd()} … ${end.trimStart()}`.trimStart()
}
