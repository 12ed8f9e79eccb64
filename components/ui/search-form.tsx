import type { Words } from '@/lib/site/words'
import styles from './search.module.css'
import type { SectionLink } from './view'

/** A search as an address says it: what is left out is everything. */
export interface AskedSearch {
  q: string
  section?: string
  kind?: string
  sort?: string
}

export interface SearchFormProps {
  asked: AskedSearch
  /** Choices; without them only words are asked for. */
  sections?: SectionLink[]
  kinds?: { kind: string; name: string }[]
  longest: number
  words: Words
}

/** A plain form, which a browser sends as an address: `/search?q=harbour`. */
export function SearchForm({ asked, sections, kinds, longest, words }: SearchFormProps) {
  return (
    <search>
      <form className={styles.form} action="/search">
        <div className={styles.field}>
          <label htmlFor="search-words">{words.say('searchFor')}</label>
          <input
            id="search-words"
            className={styles.words}
            type="search"
            name="q"
            defaultValue={asked.q}
            maxLength={longest}
            enterKeyHint="search"
            autoComplete="off"
          />
        </div>
        {sections && (
          <Choice name="section" label={words.say('section')} value={asked.section} every={words.say('allSections')}>
            {sections.map(({ slug, name }) => [slug, name])}
          </Choice>
        )}
        {kinds && (
          <Choice name="kind" label={words.say('kind')} value={asked.kind} every={words.say('allKinds')}>
            {kinds.map(({ kind, name }) => [kind, name])}
          </Choice>
        )}
        {sections && (
          <Choice name="sort" label={words.say('order')} value={asked.sort} every={words.say('bestFirst')}>
            {[['newest', words.say('newestFirst')]]}
          </Choice>
        )}
        <button type="submit">{words.say('search')}</button>
      </form>
    </search>
  )
}

interface ChoiceProps {
  name: string
  label: string
  value?: string
  every: string
  children: string[][]
}

function Choice({ name, label, value, every, children }: ChoiceProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={`search-${name}`}>{label}</label>
      <select id={`search-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{every}</option>
        {children.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
