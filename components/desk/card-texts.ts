import { headlineLengths } from './headline-lengths'

/** What the cards are made from: the form's words and the paper's own. */
export interface CardArticle {
  headline: string
  standfirst: string
  seoTitle?: string
  socialHeadline?: string
  kicker?: string
  /** The section's name, for readers. */
  section: string
  /** The address on the site: `/science/two-high-tides`. */
  url: string
  image?: { src: string; alt: string; focus?: string }
  siteName: string
  /** `https://news.example` */
  siteUrl: string
}

/** The words of one card, as they are likely to be shown. */
export interface CardText {
  title: string
  description: string
  address: string
}

/** How much of a standfirst search engines show. */
const longestDescription = 155

/** The words that a search result, a shared link and a feed reader would show. */
export function cardTexts(article: CardArticle): Record<'search' | 'social' | 'feed', CardText> {
  const { headline, standfirst, url, siteName, siteUrl } = article
  const [, search, social] = headlineLengths(article)
  const site = hostOf(siteUrl)
  return {
    search: {
      title: shown(search) || 'No headline yet',
      description: shorten(standfirst, longestDescription),
      address: [site, ...url.split('/').filter(Boolean)].join(' › '),
    },
    social: { title: social?.text || 'No headline yet', description: standfirst.trim(), address: site },
    feed: { title: headline.trim() || 'No headline yet', description: standfirst.trim(), address: siteName },
  }
}

function shown(length: ReturnType<typeof headlineLengths>[number] | undefined): string {
  if (!length) return ''
  return length.verdict.state === 'cut' ? `${length.verdict.after}…` : length.text
}

function shorten(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const part = line.slice(0, longest + 1)
  const end = part.lastIndexOf(' ')
  return `${(end > 0 ? part.slice(0, end) : part.slice(0, longest)).replace(/[,;:\s]+$/, '')}…`
}

/** `news.example`; an address that is none is shown as it stands. */
function hostOf(siteUrl: string): string {
  return URL.canParse(siteUrl) ? new URL(siteUrl).host : siteUrl
}
