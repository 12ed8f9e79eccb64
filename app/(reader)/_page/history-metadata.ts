import type { Metadata } from 'next'
import { paperWords } from '@/app/paper-settings'
import type { HistoryAtAddress } from './find-history'
import { notFoundMetadata } from './not-found'
import { printedFile } from './printed-file'
import { withdrawnMetadata } from './withdrawn'
import { wordsAround } from './words-around'

/** For the pages of a story's past: search engines are sent to the story, and list none of them. */
export async function historyMetadata(found: HistoryAtAddress, title: 'changesOf' | 'versionOf'): Promise<Metadata> {
  if (found.state === 'withdrawn') return withdrawnMetadata()
  if (found.state === 'away') return { title: (await paperWords()).say('historyAway'), robots: { index: false } }
  if (found.state !== 'found') return notFoundMetadata()
  const { article } = await printedFile(found.article)
  return {
    title: (await wordsAround(article)).words.say(title, { headline: article.headline }),
    robots: { index: false },
    alternates: { canonical: article.canonical ?? found.article.summary.url },
  }
}
