import type { ArticleKind } from '@/lib/article/schema'
import type { ArticleState, ReviewState } from '@/lib/article/state'

/** What the list can be sorted by, with the direction that people mean first. */
export const listSorts = {
  headline: 'ascending',
  section: 'ascending',
  author: 'ascending',
  words: 'descending',
  published: 'descending',
  changed: 'descending',
} as const
export type ListSort = keyof typeof listSorts
export type ListDirection = 'ascending' | 'descending'

/** What the list shows, as its address has it. Days are `2026-11-24`, in the newsroom's zone. */
export interface ListFilterValues {
  search?: string
  state?: ArticleState | ReviewState
  section?: string
  /** `mara-lind`: the last part of the author's address. */
  author?: string
  kind?: ArticleKind
  since?: string
  until?: string
  sort?: ListSort
  direction?: ListDirection
  page?: number
}

/** The address of the list with this filter. */
export function listAddress({ page, ...filter }: ListFilterValues): string {
  const entries = Object.entries({ ...filter, page: page === 1 ? undefined : page })
  const query = new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, String(value)]] : [])))
  return query.size > 0 ? `/admin?${query}` : '/admin'
}

/** How the list is sorted now. */
export function sortOf({ sort = 'changed', direction }: ListFilterValues): { by: ListSort; way: ListDirection } {
  return { by: sort, way: direction ?? listSorts[sort] }
}

/** Where the head of a column leads: to its own order, or to the other direction of it. The first page is shown. */
export function sortAddress(filter: ListFilterValues, column: ListSort): string {
  const { by, way } = sortOf(filter)
  const other = way === 'ascending' ? 'descending' : 'ascending'
  const direction = by === column ? other : listSorts[column]
  return listAddress({
    ...filter,
    sort: column,
    direction: direction === listSorts[column] ? undefined : direction,
    page: undefined,
  })
}

/** Whether anything is left out of the list. */
export function isNarrowed(filter: ListFilterValues): boolean {
  const { sort: _, direction: __, page: ___, ...narrowing } = filter
  return Object.values(narrowing).some(Boolean)
}
