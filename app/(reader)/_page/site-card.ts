import { paperSettings } from '@/app/paper-settings'

/**
 * What every link card says of the paper. Next takes the whole of `openGraph` from the page that has its own, so each
 * of them repeats it.
 *
 * @param language of the page, where it is not the paper’s
 */
export async function siteCard(language?: string): Promise<{ siteName: string; locale: string }> {
  const { site } = await paperSettings()
  return { siteName: site.name, locale: (language ?? site.language).replaceAll('-', '_') }
}
