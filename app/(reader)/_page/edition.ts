import { paperSettings } from '@/app/paper-settings'
import type { Edition } from '@/components/ui/view'
import { limitLifetime } from './lifetime'

/** What every page of the paper says about it at this moment; also sets how long the page may be kept. */
export async function edition(): Promise<Edition> {
  const { site } = await paperSettings()
  const now = Date.now()
  await limitLifetime(now, site.timeZone)
  return { language: site.language, timeZone: site.timeZone, sections: site.sections, now: new Date(now).toISOString() }
}
