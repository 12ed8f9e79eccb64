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

/** The section menu. On a phone the sections scroll sideways, and the search beside them stays where it is. */
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
      </ul>
      <a href="/search" aria-current={current === 'search' ? 'page' : undefined}>
        {words.say('search')}
      </a>
    </nav>
  )
}
