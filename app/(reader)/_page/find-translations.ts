import { cache } from 'react'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { type Translation, translationsOf } from '@/lib/archive/translations'

/** The same story in all its languages that readers can see now, itself among them, each with its language. */
export const findTranslations = cache(
  async (id: string, translationOf: string | undefined): Promise<(Translation & { language: string })[]> => {
    const { archive } = await newsroom()
    const { site } = await paperSettings()
    const found = await translationsOf(archive.database, { id, translationOf }, Date.now())
    return found.map((story) => ({ ...story, language: story.language ?? site.language }))
  },
)
