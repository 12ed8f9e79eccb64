import type { ReactNode } from 'react'
import type { FactboxAttributes } from '@/lib/prose/components'
import styles from './pieces.module.css'

/** Background beside the story, in a box with a title. */
export function Factbox({ title, children }: FactboxAttributes & { children?: ReactNode }) {
  return (
    <aside className={styles.factbox} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </aside>
  )
}
