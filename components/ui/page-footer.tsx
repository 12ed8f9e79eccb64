import type { Words } from '@/lib/site/words'
import styles from './shell.module.css'
import type { NamedLink, SectionLink } from './view'

/** The paper's name, its sections, and its standing pages (About, Standards, Corrections policy). */
export interface PageFooterProps {
  name: string
  sections: SectionLink[]
  standing: NamedLink[]
  year: number
  words: Words
}

/** The foot of every page. */
export function PageFooter({ name, sections, standing, year, words }: PageFooterProps) {
  return (
    <footer className={styles.footer}>
      <div className="page">
        <div className={styles.foot}>
          <p className={styles.colophon}>
            <a href="/">{name}</a>
          </p>
          <Links
            label={words.say('sectionsAgain')}
            links={sections.map((section) => ({ ...section, url: `/${section.slug}` }))}
          />
          <Links label={words.say('aboutPaper')} links={standing} />
          <p className="label">
            © {year} {name}
          </p>
        </div>
      </div>
    </footer>
  )
}

function Links({ label, links }: { label: string; links: NamedLink[] }) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul>
        {links.map(({ name, url }) => (
          <li key={url}>
            <a href={url}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
