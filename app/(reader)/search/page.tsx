import type { Metadata } from 'next'
import { paperSettings, paperWords } from '@/app/paper-settings'
import { OpenSearchLink } from '@/components/ui/open-search-link'
import { askedSearch } from '../_page/asked-search'
import { edition } from '../_page/edition'
import { ReaderFrame } from '../_page/reader-frame'
import { SearchResults } from '../_page/search-results'

// Made for each question, and kept by nobody: nothing withdrawn is found a moment later.
export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = askedSearch(await searchParams, [])
  const words = await paperWords()
  return { title: q ? words.say('searchFound', { words: q }) : words.say('search'), robots: { index: false } }
}

/** What readers search for. */
export default async function Search({ searchParams }: Props) {
  const { site } = await paperSettings()
  const asked = askedSearch(await searchParams, site.sections)
  const at = await edition()
  return (
    <ReaderFrame at={at} current="search">
      <OpenSearchLink name={site.name} />
      <SearchResults at={at} asked={asked} />
    </ReaderFrame>
  )
}
