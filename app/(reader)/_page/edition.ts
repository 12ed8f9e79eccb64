import { paperSettings, paperWords } from '@/app/paper-settings'
import type { Edition } from '@/components/ui/view'
import { limitLifetime } from './lifetime'

/** What every page of the paper says about it at this moment; also sets how long the page may be kept. */
export async function edition(): Promise<Edition> {
  const { site } = await paperSettings()
  const now = Date.now()
  await limitLifetime(now, site.timeZone)
  const { language, timeZone, sections } = site
  return { language, words: await paperWords(), timeZone, sections, now: new Date(now).toISOString() }
}
