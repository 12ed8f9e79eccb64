'use client'
// In the browser, where the copies are; also loads what compares words only when there is something to compare.

import { useEffect, useId, useState } from 'react'
import { fieldTitle } from '@/lib/article/field-title'
import type { FormField } from '@/lib/article/form-fields'
import { aroundChanges } from '../../ui/around-changes'
import type { ComparedPart } from '../../ui/marked-words'
import type { DeskClock } from '../acts'
import { WordChanges } from '../word-changes'
import { type CopyDifference, copyDifferences } from './copy-differs'
import styles from './copy-offer.module.css'
import type { KeptCopy, KeptForm } from './kept-copy'

export interface CopyOfferProps {
  /** What the browser kept of this article. */
  copies: readonly KeptCopy[]
  /** The text that was opened. */
  opened: KeptForm
  /** When that was saved, ISO 8601; null when nobody knows. */
  openedAt: string | null
  fields: readonly FormField[]
  clock: DeskClock
  /** Puts a copy's text into the form. */
  takeCopy: (copy: KeptCopy) => void
  /** Lets a copy go. */
  keepSaved: (copy: KeptCopy) => void
  /** Hides the offer until the article is opened again; the copy stays. */
  decideLater: (copy: KeptCopy) => void
}

/** After a crash, a closed lid or a dead network: each kept copy that says anything else than the opened text. */
export function CopyOffer(props: CopyOfferProps) {
  const { copies, opened, ...rest } = props
  const offered = copies
    .map((copy) => ({ copy, differences: copyDifferences(copy, opened) }))
    .filter(({ differences }) => differences.length > 0)
  return (
    <>
      <p className="hidden" role="status">
        {offered.length > 0 && 'This browser kept text of this story that differs from the saved one.'}
      </p>
      {offered.map(({ copy, differences }) => (
        <Offer key={copy.sitting} copy={copy} differences={differences} {...rest} />
      ))}
    </>
  )
}

type OfferProps = Omit<CopyOfferProps, 'copies' | 'opened'> & { copy: KeptCopy; differences: CopyDifference[] }

function Offer({ copy, differences, openedAt, fields, clock, takeCopy, keepSaved, decideLater }: OfferProps) {
  const id = useId()
  const { language, timeZone } = clock
  const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <section className={styles.offer} aria-labelledby={id}>
      <h2 id={id}>Text that was not saved is kept in this browser</h2>
      <dl className={styles.times}>
        <dt>Kept in this browser</dt>
        <dd>
          <time dateTime={new Date(copy.at).toISOString()}>{format.format(copy.at)}</time>, {copy.person}
        </dd>
        <dt>Saved text</dt>
        <dd>
          {openedAt ? <time dateTime={openedAt}>{format.format(new Date(openedAt))}</time> : 'at a time not known'}
        </dd>
      </dl>
      <details open>
        <summary>
          What differs: <WordChanges parts={legend} />
        </summary>
        {differences.map((difference) => (
          <Difference
            key={difference.name}
            title={difference.name === 'body' ? 'Body' : fieldTitle(difference.name, fields)}
            {...difference}
          />
        ))}
      </details>
      <p className={styles.buttons}>
        <button type="button" className="button main" onClick={() => takeCopy(copy)}>
          Use this copy
        </button>
        <button type="button" className="button" onClick={() => keepSaved(copy)}>
          Keep the saved text
        </button>
        <button type="button" className="button quiet" onClick={() => decideLater(copy)}>
          Decide later
        </button>
      </p>
    </section>
  )
}

const legend: ComparedPart[] = [
  { text: 'only in the copy', change: 'added' },
  { text: ', ', change: 'same' },
  { text: 'only in the saved text', change: 'removed' },
]

/** Milliseconds after which two texts are called altogether different. */
const patience = 300

function Difference({ title, kept, opened }: { title: string } & CopyDifference) {
  const [parts, setParts] = useState<ComparedPart[] | null>(null)
  useEffect(() => {
    let wanted = true
    const whole: ComparedPart[] = [
      { text: opened, change: 'removed' },
      { text: kept, change: 'added' },
    ]
    import('diff')
      .then(({ diffWordsWithSpace }) => {
        const found = diffWordsWithSpace(opened, kept, { timeout: patience })
        if (!found) return whole
        return found.map(({ value, added, removed }): ComparedPart => {
          return { text: value, change: added ? 'added' : removed ? 'removed' : 'same' }
        })
      })
      // Without a network the comparer may not load; the two texts are still there to be read.
      .catch(() => whole)
      .then((compared) => wanted && setParts(aroundChanges(compared.filter(({ text }) => text !== ''))))
    return () => {
      wanted = false
    }
  }, [kept, opened])
  return (
    <div className={styles.difference}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1). */}
      <pre tabIndex={0}>{parts ? <WordChanges parts={parts} /> : 'Comparing…'}</pre>
    </div>
  )
}
