import type { Words } from '@/lib/site/words'
import styles from './shell.module.css'
import type { SectionLink } from './view'

/** The sections of the paper in their order, and which of them the reader is in. */
export interface SectionNavProps {
  sections: SectionLink[]
  /** Slug of the section that this page belongs to. */
  current?: string
  words: Words
}

/** The section menu. On a phone it scrolls sideways, and a focused link is never cut off. */
export function SectionNav({ sections, current, words }: SectionNavProps) {
  return (
    <nav className={styles.sections} aria-label={words.say('sections')}>
      <ul>
        {sections.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/${slug}`} aria-current={slug === current ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
        <li className={styles.search}>
          <a href="/search" aria-current={current === 'search' ? 'page' : undefined}>
            Search
          </a>
        </li>
      </ul>
    </nav>
  )
}
