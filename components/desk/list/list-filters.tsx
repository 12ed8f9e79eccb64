'use client'
// In the browser, so that a choice takes effect at once and `/` leads to the search.

import { useEffect, useRef } from 'react'
import { articleKinds } from '@/lib/article/schema'
import { articleStates, reviewStates, stateName } from '@/lib/article/state'
import { isTyping } from '../is-typing'
import styles from './article-list.module.css'
import { isNarrowed, type ListFilterValues, listAddress } from './list-address'

export interface ListFiltersProps {
  filter: ListFilterValues
  sections: { slug: string; name: string }[]
  authors: { slug: string; name: string }[]
}

/** The filters over the list: a plain form, so that the address holds what is shown. */
export function ListFilters({ filter, sections, authors }: ListFiltersProps) {
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      search.current?.focus()
    }
    document.addEventListener('keydown', focusSearch)
    return () => document.removeEventListener('keydown', focusSearch)
  }, [])
  const { sort, direction } = filter
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> has no reliable role in browsers of the last years.
    <form action="/admin" className={styles.filters} role="search">
      <input
        ref={search}
        type="search"
        name="search"
        defaultValue={filter.search}
        aria-label="Search articles"
        placeholder="Search headlines, text, people"
        aria-keyshortcuts="/"
      />
      <Choice name="state" label="State" all="All states" value={filter.state}>
        {[...articleStates.slice(0, 1), ...reviewStates, ...articleStates.slice(1)].map((state) => ({
          value: state,
          name: stateName(state),
        }))}
      </Choice>
      <Choice name="section" label="Section" all="All sections" value={filter.section}>
        {sections.map(({ slug, name }) => ({ value: slug, name }))}
      </Choice>
      <Choice name="author" label="Author" all="Everyone" value={filter.author}>
        {authors.map(({ slug, name }) => ({ value: slug, name }))}
      </Choice>
      <button type="submit" className="button">
        Search
      </button>
      <details className={styles.more} open={Boolean(filter.kind || filter.since || filter.until)}>
        <summary>Kind and time</summary>
        <div className={styles.days}>
          <Choice name="kind" label="Kind" all="All kinds" value={filter.kind}>
            {articleKinds.map((kind) => ({ value: kind, name: kind.charAt(0).toUpperCase() + kind.slice(1) }))}
          </Choice>
          <label>
            Changed from <input type="date" name="since" defaultValue={filter.since} />
          </label>
          <label>
            to <input type="date" name="until" defaultValue={filter.until} />
          </label>
        </div>
      </details>
      {sort && <input type="hidden" name="sort" value={sort} />}
      {direction && <input type="hidden" name="direction" value={direction} />}
      {isNarrowed(filter) && (
        <a className={styles.clear} href={listAddress({ sort, direction })}>
          Clear
        </a>
      )}
    </form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  /** What leaves nothing out. */
  all: string
  value: string | undefined
  children: { value: string; name: string }[]
}

function Choice({ name, label, all, value = '', children }: ChoiceProps) {
  return (
    <select
      name={name}
      defaultValue={value}
      aria-label={label}
      className={value ? styles.chosen : undefined}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
    >
      <option value="">{all}</option>
      {/* One that the address names and nobody knows is shown, so that it can be taken away. */}
      {value && !children.some((option) => option.value === value) && <option value={value}>{value}</option>}
      {children.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  )
}
