import { cache } from 'react'
import { newsroom } from '@/app/newsroom'
import { type PrintedRevision, printedRevisions } from '@/lib/archive/printed-revisions'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { storeFailure } from '@/lib/store/store-failure'
import { type ArticleAtAddress, findArticle } from './find-article'
import { keepWithStory } from './keep-with-story'

/** What is known of the past of the story at an address: the wordings that readers got, newest first. */
export type HistoryAtAddress =
  | Exclude<ArticleAtAddress, { state: 'found' }>
  | { state: 'found'; article: FoundArticle; revisions: PrintedRevision[] }
  | { state: 'away' }

/** Looks a story's past up; asked once a page. Where readers cannot see the story, they cannot see what it was. */
export const findHistory = cache(async (section: string, slug: string): Promise<HistoryAtAddress> => {
  await keepWithStory(section, slug)
  const found = await findArticle(section, slug)
  if (found.state !== 'found') return found
  const { store, checkBody, readAct } = await newsroom()
  try {
    const options = { store, checkBody, readAct, now: Date.now() }
    return { state: 'found', article: found.article, revisions: await printedRevisions(found.article, options) }
  } catch (error) {
    if (!storeFailure(error)) throw error
    console.error(`The history of ${section}/${slug} could not be read:`, error)
    return { state: 'away' }
  }
})
