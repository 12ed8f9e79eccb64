import { DeadEnd, type DeadEndProps } from './dead-end'
import styles from './search.module.css'
import { SearchForm } from './search-form'
import { StoryRows } from './story-rows'
import type { SummaryView } from './view'

export type NotFoundPageProps = Omit<DeadEndProps, 'title' | 'explanation' | 'children'> & {
  /** What the address says in words. */
  asked: string
  longest: number
  /** Stories that have some of these words. */
  stories: SummaryView[]
}

/** For an address where there has never been anything: what may have been meant, and a search for it. */
export function NotFoundPage({ asked, longest, stories, ...edition }: NotFoundPageProps) {
  return (
    <DeadEnd {...edition} title={edition.words.say('noSuchPage')} explanation={edition.words.say('mayBeMistyped')}>
      <div className={styles.help}>
        <SearchForm asked={{ q: asked }} longest={longest} words={edition.words} />
        {stories.length > 0 && (
          <section aria-labelledby="meant">
            <h2 id="meant">{edition.words.say('meant')}</h2>
            <StoryRows {...edition} articles={stories} />
          </section>
        )}
      </div>
    </DeadEnd>
  )
}
