'use client'
// In the browser, so that a choice takes effect at once and `/` leads to the search.

import { useEffect, useRef } from 'react'
import { type ArticleState, stateName } from '@/lib/article/state'
import styles from './article-list.module.css'
import { isTyping } from './is-typing'

export interface ListFilterValues {
  search?: string
  state?: ArticleState
  section?: string
  page?: number
}

const states: ArticleState[] = ['draft', 'published', 'changed', 'scheduled', 'held']

/** The filters over the list: a plain form, so that the address holds what is shown. */
export function ListFilters({
  filter,
  sections,
}: {
  filter: ListFilterValues
  sections: { slug: string; name: string }[]
}) {
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return
      event.preventDefault()
      search.current?.focus()
    }
    document.addEventListener('keydown', focusSearch)
    return () => document.removeEventListener('keydown', focusSearch)
  }, [])
  const submit = (event: { currentTarget: HTMLSelectElement }) => event.currentTarget.form?.requestSubmit()
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
      />
      <select name="state" defaultValue={filter.state ?? ''} aria-label="State" onChange={submit}>
        <option value="">All states</option>
        {states.map((state) => (
          <option key={state} value={state}>
            {stateName(state)}
          </option>
        ))}
      </select>
      <select name="section" defaultValue={filter.section ?? ''} aria-label="Section" onChange={submit}>
        <option value="">All sections</option>
        {sections.map((section) => (
          <option key={section.slug} value={section.slug}>
            {section.name}
          </option>
        ))}
      </select>
      <button type="submit" className="button">
        Search
      </button>
    </form>
  )
}
