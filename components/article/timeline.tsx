import type { ReactNode } from 'react'
import type { EventAttributes, TimelineAttributes } from '@/lib/prose/components'
import styles from './pieces.module.css'

/** Events in the order in which they happened. */
export function Timeline({ title, children }: TimelineAttributes & { children?: ReactNode }) {
  return (
    <section className={styles.timeline} aria-label={title ?? 'Timeline'}>
      {title && <h2>{title}</h2>}
      <ol>{children}</ol>
    </section>
  )
}

/** One entry of a timeline. */
export function TimelineEvent({ date, title, children }: EventAttributes & { children?: ReactNode }) {
  return (
    <li>
      <p className="label">{date}</p>
      <h3>{title}</h3>
      {children}
    </li>
  )
}
