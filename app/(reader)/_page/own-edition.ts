import { paperSettings } from '@/app/paper-settings'
import type { Edition } from '@/components/ui/view'
import type { Article } from '@/lib/article/schema'
import { wordsIn } from '@/lib/site/words'

/** What stands around an article in another language than the paper's, where the paper has its words. */
export async function editionOf({
  language,
}: Pick<Article, 'language'>): Promise<Pick<Edition, 'language' | 'words'> | undefined> {
  const words = language && wordsIn(language, (await paperSettings()).languages)
  return words ? { language, words } : undefined
}
