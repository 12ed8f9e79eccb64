'use client'
// In the browser: it follows what is chosen there.

import { useState, useTransition } from 'react'
import styles from './bulk-bar.module.css'
import type { BulkWork } from './bulk-work'
import type { Selection } from './selection'

/** More than this nobody looks through. */
const most = 1000

export interface BulkBarProps {
  selection: Selection
  /** How many of the chosen stand on this page. */
  onPage: number
  /** How many stories the filter finds. */
  count: number
  mayPublish: boolean
  /** Chooses all that match; answers why it could not. */
  chooseAll: () => Promise<string | null>
  clear: () => void
  begin: (act: BulkWork['act']) => void
  showHelp: () => void
}

/** What can be done to the chosen stories. Says how many there are, also to who cannot see it. */
export function BulkBar({ selection, onPage, count, mayPublish, chooseAll, clear, begin, showHelp }: BulkBarProps) {
  const [pending, startTransition] = useTransition()
  const [refusal, setRefusal] = useState<string | null>(null)
  const { size } = selection
  const elsewhere = size - onPage
  const said = size === 0 ? '' : `${size === 1 ? 'One article' : `${size} articles`} chosen`
  return (
    <div className={size > 0 ? `${styles.bar} ${styles.open}` : styles.bar}>
      <output>
        {said}
        {elsewhere > 0 && `, ${elsewhere} of them not on this page`}
      </output>
      {size > 0 ? (
        <div role="toolbar" aria-label="Chosen articles" className={styles.acts}>
          {size < Math.min(count, most) && (
            <button
              type="button"
              className="button quiet"
              disabled={pending}
              onClick={() => startTransition(async () => setRefusal(await chooseAll()))}
            >
              {count > most ? 'Choose the first 1,000 that match' : `Choose all ${count} that match`}
            </button>
          )}
          {mayPublish && (
            <>
              <button type="button" className="button" onClick={() => begin('publish')}>
                Publish…
              </button>
              <button type="button" className="button" onClick={() => begin('schedule')}>
                Schedule…
              </button>
            </>
          )}
          <button type="button" className="button" onClick={() => begin('section')}>
            Move…
          </button>
          <button type="button" className="button" onClick={() => begin('topic')}>
            Add topic…
          </button>
          <button type="button" className="button quiet" onClick={clear}>
            Choose none
          </button>
        </div>
      ) : (
        <button type="button" className={styles.help} onClick={showHelp} aria-keyshortcuts="?">
          Keys <kbd>?</kbd>
        </button>
      )}
      {refusal && <span role="alert">{refusal}</span>}
    </div>
  )
}
