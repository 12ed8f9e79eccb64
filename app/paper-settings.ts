import { cache } from 'react'
import { newsroom } from '@/app/newsroom'
import { settings } from '@/lib/archive/settings'
import { inEnglish, type Words, wordsIn } from '@/lib/site/words'

/** `site.yaml`, `front.yaml` and the files of `languages/` as they are for the page being made; asked once a page. */
export const paperSettings = cache(async () => settings((await newsroom()).archive.database))

/** The words of the interface in the paper's own language; English where it has none in that. */
export const paperWords = cache(async (): Promise<Words> => {
  const { site, languages } = await paperSettings()
  return wordsIn(site.language, languages) ?? inEnglish
})
