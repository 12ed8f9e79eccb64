import type { Words } from '@/lib/site/words'
import { SectionNav } from './section-nav'
import styles from './shell.module.css'
import { formatWeekday } from './time-format'
import type { SectionLink } from './view'

/** The nameplate with the day, and the section menu. */
export interface MastheadProps {
  site: { name: string; tagline?: string }
  /** The day that is printed, ISO 8601. */
  today: string
  timeZone: string
  language: string
  words: Words
  sections: SectionLink[]
  /** Slug of the section that this page belongs to. */
  current?: string
  /** On the front the nameplate is large, and is the page's first heading. */
  front?: boolean
}

/** The head of every page. */
export function Masthead({ site, today, timeZone, language, words, sections, current, front }: MastheadProps) {
  const Nameplate = front ? 'h1' : 'p'
  const looks = [styles.masthead, front && styles.front, site.name.length > 14 && styles.lengthy]
  return (
    <header className={looks.filter(Boolean).join(' ')}>
      <div className="page">
        <div className={styles.top}>
          <Nameplate className={styles.nameplate}>
            <a href="/" aria-current={front ? 'page' : undefined}>
              {site.name}
            </a>
          </Nameplate>
          <p className={`label ${styles.day}`}>
            <time dateTime={today.slice(0, 10)}>{formatWeekday(today, { language, timeZone })}</time>
          </p>
          {site.tagline && <p className={`label ${styles.tagline}`}>{site.tagline}</p>}
        </div>
        <SectionNav sections={sections} current={current} words={words} />
      </div>
    </header>
  )
}
