import { wholeAddress } from './whole-address'
import { xmlDocument, xmlElement, xmlText } from './xml'

const rules = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
const links = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'

/** A page, or a piece of the sitemap: its address, and when it last changed, in milliseconds, where that is known. */
export interface MappedPage {
  /** `/science/two-high-tides` */
  url: string
  changed?: number
  /** The same page in all its languages, itself among them. */
  languages?: { language: string; url: string }[]
}

/** A piece of the sitemap. The caller sees to it that no more than 50,000 pages are in one. */
export function sitemap(pages: MappedPage[], base: URL): string {
  const inSeveral = pages.some(({ languages }) => languages)
  return xmlDocument('urlset', inSeveral ? `${rules} ${links}` : rules, listed('url', pages, base))
}

/** The sitemap of the whole paper: a list of its pieces. */
export function sitemapIndex(pieces: MappedPage[], base: URL): string {
  return xmlDocument('sitemapindex', rules, listed('sitemap', pieces, base))
}

function listed(element: 'url' | 'sitemap', pages: MappedPage[], base: URL): string[] {
  return pages.map(({ url, changed, languages = [] }) => {
    const changedAt = changed === undefined ? '' : xmlElement('lastmod', new Date(changed).toISOString())
    const alternates = languages.map(
      (other) =>
        `<xhtml:link rel="alternate" hreflang="${xmlText(other.language)}" href="${xmlText(wholeAddress(other.url, base))}"/>`,
    )
    return `<${element}>${xmlElement('loc', wholeAddress(url, base))}${changedAt}${alternates.join('')}</${element}>`
  })
}
