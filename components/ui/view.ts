import type { PrintedArticle } from '@/lib/article/printed-article'
import type { ArticleImage } from '@/lib/article/schema'
import type { ArticleSummary } from '@/lib/article/summary'
import type { Words } from '@/lib/site/words'

/** A picture file and its size in pixels, so that its place is kept before it loads. */
export interface PictureFile {
  src: string
  width: number
  height: number
}

/** The size of a picture in pixels. */
export type PictureSize = Pick<PictureFile, 'width' | 'height'>

/** Something with a name and a page: a section, a topic, a person, a standing page. */
export interface NamedLink {
  name: string
  url: string
}

/** A section as menus need it. Its page is `/<slug>`. */
export interface SectionLink {
  slug: string
  name: string
}

/** What every page says about the paper: its language and the words of its interface, the zone of its times, its sections, and the moment. */
export interface Edition {
  language: string
  words: Words
  timeZone: string
  sections: SectionLink[]
  /** The moment for which the page is made, ISO 8601. */
  now: string
}

/** An article in a list, with the size of its picture where it is known. */
export type SummaryView = ArticleSummary & { picture?: PictureSize }

/** An article to print, with the size of its picture where it is known. */
export type ArticleView = Omit<PrintedArticle, 'image'> & { image?: ArticleImage & Partial<PictureSize> }
