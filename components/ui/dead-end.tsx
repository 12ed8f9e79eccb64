import styles from './list.module.css'
import type { Edition } from './view'

/** Where a reader who found nothing can go. */
export interface DeadEndProps extends Edition {
  title: string
  explanation: string
}

/**
 * A page that has nothing to show says so kindly and leads on. It lists no stories: it is kept under addresses that nobody
 * knows, so it could not be made anew when one of them is withdrawn.
 */
export function DeadEnd({ title, explanation, sections, words }: DeadEndProps) {
  return (
    <>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.description}>{explanation}</p>
      </header>
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
