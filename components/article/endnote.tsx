import type { ReactNode } from 'react'
import styles from './endmatter.module.css'

/** A note after the text. Without a title it is named for screen readers by its label. */
export interface EndnoteProps {
  id: string
  title?: string
  label: string
  children: ReactNode
}

/** What stands behind the story, under hairlines: corrections, methods, sources. */
export function Endnote({ id, title, label, children }: EndnoteProps) {
  return (
    <section className={styles.endnote} id={id} aria-label={label}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}
