import type { Client } from '@libsql/client'
import { articleByAlias, articleBySlug, listingPage } from '../archive/reader-queries'
import { settings } from '../archive/settings'
import type { Store } from '../store/store'

/** What the checklist asks of the paper. */
export interface PaperLookups {
  /** Whether a reader finds something at this address of the paper: `/science/two-high-tides`, without query or `#`. */
  answers(path: string): Promise<boolean>
  /** Whether there is such a picture. */
  hasPicture(address: string): Promise<boolean>
}

/** Answers from the paper's files and catalogue. */
export function paperLookups(database: Client, store: Store, now: number): PaperLookups {
  const hasFile = async (path: string) => {
    try {
      return (await store.read(path)) !== null
    } catch {
      // A path that cannot be in the content folder names nothing in it.
      return false
    }
  }
  return {
    hasPicture: (address) => hasFile(decoded(address).slice(1)),
    async answers(path) {
      const parts = decoded(path)
        .replace(/\/page\/\d+$/, '')
        .replace(/\/history(?:\/[0-9a-f]{12})?$/, '')
        .split('/')
        .filter(Boolean)
      const [first = '', second = ''] = parts
      if (parts.length === 0) return true
      if (first === 'corrections') return parts.length === 1
      if (first === 'media') return hasFile(parts.join('/'))
      if (parts.length > 2) return false
      if (first === 'topics') return (await listingPage(database, 'topic', second, 1, now)) !== null
      if (first === 'authors') return (await listingPage(database, 'author', second, 1, now)) !== null
      if (first === 'pages') return hasFile(`pages/${second}.mdx`)
      const { sections } = (await settings(database)).site
      if (parts.length === 1) return sections.some(({ slug }) => slug === first) || hasFile(`pages/${first}.mdx`)
      const slug = second.toLowerCase()
      const article = (await articleBySlug(database, slug)) ?? (await articleByAlias(database, slug))
      // In a wrong section it still leads to the right one.
      return article !== null && article.visibleFrom !== null && article.visibleFrom <= now
    },
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
