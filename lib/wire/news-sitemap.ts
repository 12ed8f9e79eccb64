import { wholeAddress } from './whole-address'
import { xmlDocument, xmlElement } from './xml'

/** How long a story is news, in milliseconds, and how many a news sitemap may hold: Google’s own rules. */
export const newsRules = { age: 2 * 24 * 3_600_000, count: 1000 }

/** A story of the last two days. */
export interface NewsStory {
  /** `/science/two-high-tides` */
  url: string
  headline: string
  /** ISO 8601. */
  published: string
  /** Where it is not the paper’s own. */
  language?: string
}

/**
 * The stories of the last two days, for Google News. Where there is none it names the front, as no news: the schema wants
 * at least one address.
 */
export function newsSitemap(stories: NewsStory[], paper: { name: string; language: string; base: URL }): string {
  const rules =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
  const urls = stories.map(({ url, headline, published, language }) => {
    const publication =
      xmlElement('news:name', paper.name) + xmlElement('news:language', newsLanguage(language ?? paper.language))
    return [
      `<url>${xmlElement('loc', wholeAddress(url, paper.base))}<news:news>`,
      `<news:publication>${publication}</news:publication>`,
      xmlElement('news:publication_date', published),
      `${xmlElement('news:title', headline)}</news:news></url>`,
    ].join('')
  })
  const front = `<url>${xmlElement('loc', wholeAddress('/', paper.base))}</url>`
  return xmlDocument('urlset', rules, urls.length > 0 ? urls : [front])
}

/** `en` for `en-GB`. Only Chinese is told apart further. */
function newsLanguage(tag: string): string {
  const [language = '', ...more] = tag.toLowerCase().split('-')
  if (language !== 'zh') return language
  return more.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-tw' : 'zh-cn'
}
