import type { Metadata } from 'next'
import { paperSettings } from '@/app/paper-settings'
import { paperCardAddress } from '@/lib/article/card-address'
import { canSet } from '@/lib/media/can-set'
import { cardSize } from '@/lib/media/card-size'

/**
 * What every link card says of the paper. Next takes the whole of `openGraph` from the page that has its own, so each
 * of them repeats it.
 *
 * @param language of the page, where it is not the paper’s
 */
export async function siteCard(language?: string): Promise<NonNullable<Metadata['openGraph']>> {
  const { site } = await paperSettings()
  return {
    siteName: site.name,
    locale: (language ?? site.language).replaceAll('-', '_'),
    images: canSet(site.description, site.language) ? [{ url: paperCardAddress, ...cardSize, alt: site.name }] : [],
  }
}
