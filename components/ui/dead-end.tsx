import type { ReactNode } from 'react'
import styles from './list.module.css'
import type { Edition } from './view'

/** Where a reader who found nothing can go. */
export interface DeadEndProps extends Edition {
  title: string
  explanation: string
  /** What may help, between the explanation and the ways on. */
  children?: ReactNode
}

/**
 * A page that has nothing to show says so kindly and leads on. It lists no stories by itself: it is kept under addresses
 * that nobody knows, so who gives it some must see to it that they go when they are withdrawn.
 */
export function DeadEnd({ title, explanation, sections, words, children }: DeadEndProps) {
  return (
    <>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.description}>{explanation}</p>
      </header>
      {children}
      <nav className={styles.ways} aria-label={words.say('waysOn')}>
        <a href="/">{words.say('frontPage')}</a>
        {sections.map(({ slug, name }) => (
          <a key={slug} href={`/${slug}`}>
            {name}
          </a>
        ))}
      </nav>
    </>
  )
}
