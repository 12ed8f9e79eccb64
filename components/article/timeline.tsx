import type { ReactNode } from 'react'
import type { EventAttributes, TimelineAttributes } from '@/lib/prose/components'
import type { Words } from '@/lib/site/words'
import styles from './pieces.module.css'

/** Events in the order in which they happened. */
export function Timeline({ title, children, words }: TimelineAttributes & { children?: ReactNode; words: Words }) {
  return (
    <section className={styles.timeline} aria-label={title ?? words.say('timeline')}>
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
