import type { ComponentProps } from 'react'
import styles from './body.module.css'

/** A table that scrolls by itself when it is wider than the text, also by keyboard. */
export function Table(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className={styles.table} aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  )
}
