import { wholeAddress } from './whole-address'
import { xmlDocument, xmlElement } from './xml'

const rules = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A page, or a piece of the sitemap: its address, and when it last changed, in milliseconds, where that is known. */
export interface MappedPage {
  /** `/science/two-high-tides` */
  url: string
  changed?: number
}

/** A piece of the sitemap. The caller sees to it that no more than 50,000 pages are in one. */
export function sitemap(pages: MappedPage[], base: URL): string {
  return xmlDocument('urlset', rules, listed('url', pages, base))
}

/** The sitemap of the whole paper: a list of its pieces. */
export function sitemapIndex(pieces: MappedPage[], base: URL): string {
  return xmlDocument('sitemapindex', rules, listed('sitemap', pieces, base))
}

function listed(element: 'url' | 'sitemap', pages: MappedPage[], base: URL): string[] {
  return pages.map(({ url, changed }) => {
    const changedAt = changed === undefined ? '' : xmlElement('lastmod', new Date(changed).toISOString())
    return `<${element}>${xmlElement('loc', wholeAddress(url, base))}${changedAt}</${element}>`
  })
}
