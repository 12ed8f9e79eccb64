import type { Words } from '@/lib/site/words'
import { Card } from './card'
import { type FoundPart, FoundWords } from './found-words'
import list from './list.module.css'
import { Pagination } from './pagination'
import styles from './search.module.css'
import { SearchForm, type SearchFormProps } from './search-form'
import { StoryRows } from './story-rows'
import type { Edition, NamedLink, SummaryView } from './view'

export interface SearchPageProps extends Edition, Pick<SearchFormProps, 'asked' | 'kinds' | 'longest'> {
  /** Null before anything was asked for. */
  results: { articles: SummaryView[]; count: number; more: boolean; page: number; pages: number } | null
  /** Parts a text at the words that were searched for. */
  parts: (text: string) => FoundPart[]
  /** What helps where nothing was found: names that are nearly so, and stories with some of the words. */
  near: { names: NamedLink[]; stories: SummaryView[] }
  /** The address of a page of the results. */
  urlOf: (page: number) => string
  feeds: NamedLink[]
}

/** The page on which readers search: a form, and what it found. */
export function SearchPage({ asked, kinds, longest, results, parts, near, urlOf, feeds, ...edition }: SearchPageProps) {
  const { words } = edition
  return (
    <>
      <header className={list.head}>
        <h1>{words.say('search')}</h1>
        <SearchForm asked={asked} sections={edition.sections} kinds={kinds} longest={longest} words={words} />
      </header>
      {!results && (
        <div className={styles.help}>
          <p>{words.say('howToSearch')}</p>
          <h2>{words.say('readByKind')}</h2>
          <ul className={styles.names}>
            {kinds?.map(({ kind, name }) => (
              <li key={kind}>
                <a href={`/kinds/${kind}`}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {results && results.count === 0 && <Nothing {...edition} q={asked.q} near={near} />}
      {results && results.count > 0 && (
        <>
          <p className={`label ${styles.count}`} role="status">
            {countOf(results, words)}
          </p>
          <ol className={`${list.list} ${styles.results}`}>
            {results.articles.map((article) => (
              <li key={article.id}>
                <Card
                  {...edition}
                  article={article}
                  size="row"
                  heading="h2"
                  about="time"
                  mark={(text) => <FoundWords parts={parts(text)} />}
                />
              </li>
            ))}
          </ol>
          <Pagination
            page={results.page}
            pages={results.pages}
            urlOf={urlOf}
            ways={['previous', 'next']}
            words={words}
          />
          <nav className={styles.feeds} aria-label={words.say('followSearch')}>
            {feeds.map(({ name, url }) => (
              <a key={url} href={url}>
                {name}
              </a>
            ))}
          </nav>
        </>
      )}
    </>
  )
}

function Nothing({ q, near, ...edition }: Edition & { q: string; near: SearchPageProps['near'] }) {
  const { words } = edition
  return (
    <div className={styles.help}>
      <p role="status">{words.say('foundNothing', { words: q })}</p>
      <p>{words.say('searchAdvice')}</p>
      {near.names.length > 0 && (
        <>
          <h2>{words.say('namesLikeThese')}</h2>
          <ul className={styles.names}>
            {near.names.map(({ name, url }) => (
              <li key={url}>
                <a href={url}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {near.stories.length > 0 && (
        <>
          <h2>{words.say('storiesWithSome')}</h2>
          <StoryRows {...edition} articles={near.stories} />
        </>
      )}
    </div>
  )
}

function countOf({ count, more, page, pages }: NonNullable<SearchPageProps['results']>, words: Words): string {
  const stories = words.say(more ? 'foundMore' : 'foundStories', { count })
  return page > 1 ? words.say('foundOnPage', { stories, page, pages }) : stories
}
