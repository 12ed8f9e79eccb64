import { newsroom } from '@/app/newsroom'
import { kindName } from '@/components/ui/kind-label'
import { SearchPage } from '@/components/ui/search-page'
import type { Edition } from '@/components/ui/view'
import { excerpt } from '@/lib/archive/excerpt'
import { nearNames } from '@/lib/archive/near-names'
import { type FoundStory, searchStories } from '@/lib/archive/reader-search'
import { foundParts, longestSearch, searchWords } from '@/lib/archive/search-words'
import { searchableText } from '@/lib/archive/searchable-text'
import { storiesMeant } from '@/lib/archive/stories-meant'
import { articleKinds } from '@/lib/article/schema'
import { type CheckedSearch, searchAddress } from './asked-search'
import { printedFile } from './printed-file'
import { withPictures } from './with-pictures'

/** What a search finds, and what helps where it finds nothing. */
export async function SearchResults({ at, asked }: { at: Edition; asked: CheckedSearch }) {
  const { database } = (await newsroom()).archive
  const now = Date.parse(at.now)
  const words = searchWords(asked.q)
  const found = asked.q ? await searchStories(database, { ...asked, search: asked.q }, now) : null
  const nothing = found?.count === 0
  const stories = await Promise.all((found?.stories ?? []).map((story) => withExcerpt(story, words)))
  return (
    <SearchPage
      {...at}
      asked={asked}
      kinds={articleKinds.map((kind) => ({ kind, name: kindName(kind, at.words) }))}
      longest={longestSearch}
      results={found && { ...found, articles: await withPictures(stories) }}
      parts={(text) => foundParts(text, words)}
      near={{
        names: nothing ? await nearNames(database, asked.q, now) : [],
        stories: nothing ? await storiesMeant(database, asked.q, { now, count: 5 }) : [],
      }}
      urlOf={(page) => searchAddress(asked, page)}
      feeds={[
        { name: at.words.say('followByRss'), url: searchAddress(asked, 1, '/search/rss.xml') },
        { name: 'JSON Feed', url: searchAddress(asked, 1, '/search/feed.json') },
      ]}
    />
  )
}

/** A story found by its text alone shows the words around what was searched for in place of its standfirst. */
async function withExcerpt(story: FoundStory, words: string[]) {
  const { summary } = story
  const seen = foundParts(`${summary.headline} ${summary.standfirst}`, words)
  if (seen.some((part) => part.found)) return summary
  const around = excerpt(searchableText((await printedFile(story)).body), words)
  return around ? { ...summary, standfirst: around } : summary
}
