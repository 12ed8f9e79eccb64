import type { ReactNode } from 'react'
import styles from '../article/article.module.css'
import { Body } from '../article/body'

/** A page of the paper about itself: About, Standards, Corrections policy. */
export function StandingPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <article className={styles.article}>
      <header className={styles.header}>
        <h1>{title}</h1>
      </header>
      <Body>{children}</Body>
    </article>
  )
}
