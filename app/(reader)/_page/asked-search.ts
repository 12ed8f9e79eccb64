import type { AskedSearch } from '@/components/ui/search-form'
import { longestSearch } from '@/lib/archive/search-words'
import { type ArticleKind, articleKinds } from '@/lib/article/schema'

/** A search as its address asks for it: what makes no sense is left out. */
export interface CheckedSearch extends AskedSearch {
  kind?: ArticleKind
  sort?: 'newest'
  page: number
}

type Parameters = Record<string, string | string[] | undefined>

/** Reads what follows the question mark. */
export function askedSearch(parameters: Parameters, sections: readonly { slug: string }[]): CheckedSearch {
  const one = (name: string) => [parameters[name]].flat()[0] ?? ''
  const page = /^[1-9]\d{0,3}$/.test(one('page')) ? Number(one('page')) : 1
  return {
    q: one('q')
      .slice(0, longestSearch)
      .replace(/\p{Cs}/gu, '')
      .trim(),
    section: sections.find(({ slug }) => slug === one('section'))?.slug,
    kind: articleKinds.find((kind) => kind === one('kind')),
    sort: one('sort') === 'newest' ? 'newest' : undefined,
    page,
  }
}

/** The address of a search, or of a document about it: `/search?q=harbour&page=2`. */
export function searchAddress(asked: CheckedSearch, page = 1, path = '/search'): string {
  const { q, section, kind, sort } = asked
  const said = Object.entries({ q, section, kind, sort, page: page > 1 ? String(page) : undefined })
  const parameters = new URLSearchParams(said.flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return `${path}?${parameters}`
}
