import { paperSettings, paperWords } from '@/app/paper-settings'
import type { Clock } from '@/components/ui/time-format'
import type { Article } from '@/lib/article/schema'
import type { Words } from '@/lib/site/words'
import { editionOf } from './own-edition'

/** The words around an article and its clock: in its own language where the paper has that, else in the paper’s. */
export async function wordsAround(article: Pick<Article, 'language'>): Promise<{ words: Words; clock: Clock }> {
  const { language: paperLanguage, timeZone } = (await paperSettings()).site
  const { language, words } = (await editionOf(article)) ?? { language: paperLanguage, words: await paperWords() }
  return { words, clock: { language, timeZone } }
}
