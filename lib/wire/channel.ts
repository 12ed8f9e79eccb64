import type { PrintedArticle } from '../article/printed-article'

/** What a feed says of itself. Addresses are paths of the paper; `base` makes them whole. */
export interface Channel {
  /** `Broadsheet: Science` */
  title: string
  description: string
  /** The page that lists the same stories, `/science`. */
  page: string
  /** Where the feed itself is found, `/science/rss.xml`. */
  self: string
  /** Language of the paper, as a tag. */
  language: string
  base: URL
  /** The WebSub hub that tells of new entries, if the paper has one. */
  hub?: string
}

/** A published article as a feed carries it. */
export interface FeedArticle {
  article: PrintedArticle
  /** `/science/two-high-tides` */
  url: string
  /** The name of its section. */
  section: string
  /** The body as HTML with whole addresses; null where it cannot be printed. */
  body: string | null
  words: FeedWords
}

/** What a feed prints around an article, in the article’s language. */
export interface FeedWords {
  /** The name of its kind, where readers should know that it is no plain news. */
  kind?: string
  /** Who paid for it, as a sentence. */
  paidFor?: string
  /** That it was taken back, and on which day; its note follows. */
  retracted?: string
  /** The beginning of each of its corrections: what it is, and of which day. */
  corrections: string[]
}

/** How many entries a feed holds at most. */
export const feedLength = 50
