import type { Edition, SummaryView } from '../ui/view'
import styles from './front.module.css'
import { LeadStory } from './lead-story'
import { MostRecent } from './most-recent'
import { SecondStories } from './second-stories'
import { SectionBand, type SectionBandProps } from './section-band'

/** The edited home page. Every part may be empty. */
export interface FrontPageProps extends Edition {
  lead?: SummaryView
  seconds: SummaryView[]
  recent: SummaryView[]
  bands: Pick<SectionBandProps, 'section' | 'articles'>[]
}

/** Lead, seconds, the newest by the clock, then a band for each section. */
export function FrontPage({ lead, seconds, recent, bands, ...edition }: FrontPageProps) {
  if (!lead && recent.length === 0) {
    return <p className={styles.empty}>{edition.words.say('nothingPublished')}</p>
  }
  return (
    <>
      <div className={styles.top}>
        {lead && (
          <div className={styles.lead}>
            <LeadStory {...edition} article={lead} />
          </div>
        )}
        {seconds.length > 0 && <SecondStories {...edition} articles={seconds} />}
        {recent.length > 0 && <MostRecent {...edition} articles={recent} />}
      </div>
      {bands.map((band) => (
        <SectionBand key={band.section.slug} {...edition} {...band} />
      ))}
    </>
  )
}
