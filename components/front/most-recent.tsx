import { languageAttributes } from '../ui/text-direction'
import { formatDay } from '../ui/time-format'
import { TimeStamp } from '../ui/time-stamp'
import type { Edition, SummaryView } from '../ui/view'
import styles from './front.module.css'

/** The newest stories by the clock: the hour for today's, the day for older ones. */
export function MostRecent({ articles, now, language, timeZone, words }: Edition & { articles: SummaryView[] }) {
  const clock = { language, timeZone }
  const today = formatDay(now, clock)
  return (
    <section className={styles.recent} aria-labelledby="most-recent">
      <h2 id="most-recent">{words.say('mostRecent')}</h2>
      <ol>
        {articles.map((article) => (
          <li key={article.id}>
            <TimeStamp
              {...clock}
              at={article.published}
              now={now}
              shape="recent"
              className={formatDay(article.published, clock) === today ? styles.today : undefined}
            />
            <a href={article.url} {...languageAttributes(article.language)}>
              {article.headline}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
