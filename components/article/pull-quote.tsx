import type { ReactNode } from 'react'
import type { PullQuoteAttributes } from '@/lib/prose/components'
import styles from './pieces.module.css'

/** A sentence from the story, set large. */
export function PullQuote({ cite, children }: PullQuoteAttributes & { children?: ReactNode }) {
  return (
    <figure className={styles.pull}>
      <blockquote>{children}</blockquote>
      {cite && <figcaption className="label">{cite}</figcaption>}
    </figure>
  )
}
