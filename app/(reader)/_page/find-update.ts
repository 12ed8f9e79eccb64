import { cache } from 'react'
import type { FoundArticle } from '@/lib/archive/reader-queries'
import { liveState } from '@/lib/article/live-state'
import { isUpdateId } from '@/lib/article/update-id'
import { type LiveUpdate, liveCoverage } from '@/lib/prose/live-coverage'
import { parseProse } from '@/lib/prose/parse-prose'
import { type ArticleAtAddress, findArticle } from './find-article'
import { keepWithStory } from './keep-with-story'
import { endAfter } from './lifetime'
import { printedFile } from './printed-file'

/** What the address of an update leads to: an update that is no longer there leads to its story. */
export type UpdateAtAddress =
  | Exclude<ArticleAtAddress, { state: 'found' }>
  | { state: 'gone'; url: string }
  | { state: 'found'; article: FoundArticle; update: LiveUpdate }

/** Looks an update up; asked once a page. It is where its story is, and nowhere when readers may not see the story. */
export const findUpdate = cache(async (section: string, slug: string, id: string): Promise<UpdateAtAddress> => {
  if (!isUpdateId(id)) return { state: 'missing' }
  await keepWithStory(section, slug)
  const found = await findArticle(section, slug)
  if (found.state !== 'found') return found
  const { article, body } = await printedFile(found.article)
  if (!liveState(article, Date.now())) return { state: 'missing' }
  const prose = await parseProse(body)
  // A text that could not be parsed in time may have met a busy machine; the next minute decides anew.
  if (!prose.ok) await endAfter(60)
  const update = prose.ok && liveCoverage(prose.tree).updates.find((candidate) => candidate.id === id)
  const { url } = found.article.summary
  return update ? { state: 'found', article: found.article, update } : { state: 'gone', url }
})
