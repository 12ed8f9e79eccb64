import type { ComponentProps } from 'react'
import type { Words } from '@/lib/site/words'
import styles from './body.module.css'

/** A table that scrolls by itself when it is wider than the text, also by keyboard. */
export function Table({ words, ...props }: ComponentProps<'table'> & { words: Words }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className={styles.table} aria-label={words.say('table')} tabIndex={0}>
      <table {...props} />
    </section>
  )
}

/** A cell of a table. HTML has no `align` any more, and the sheet only needs to know the side. */
export function HeadCell({ align, ...props }: ComponentProps<'th'>) {
  return <th data-align={align} {...props} />
}

/** See HeadCell. */
export function Cell({ align, ...props }: ComponentProps<'td'>) {
  return <td data-align={align} {...props} />
}
