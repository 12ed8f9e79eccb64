import type {
  AdvertiserContentArticle,
  AnalysisNewsArticle,
  BackgroundNewsArticle,
  LiveBlogPosting,
  NewsArticle,
  OpinionNewsArticle,
  ReviewNewsArticle,
} from 'schema-dts'
import { authorUrl } from '../article/address'
import { cropAddress, cropShapes } from '../article/crop-address'
import { liveState } from '../article/live-state'
import type { PrintedArticle } from '../article/printed-article'
import { articleType } from './article-type'
import { authorType } from './author-type'
import { breadcrumbs } from './breadcrumbs'
import type { Paper } from './paper'
import { publisher } from './paper-data'
import { wholeAddress } from './whole-address'

/** An article, and what its page knows beside its fields. */
export interface DescribedArticle {
  article: PrintedArticle
  /** `/science/two-high-tides` */
  url: string
  section: string
  words: number
  /** The moment for which the page is made, in milliseconds since 1970. */
  now: number
  /** Pixels of its picture, where they are known. */
  picture?: { width: number; height: number }
  /** The same story in other languages. */
  translations?: { language: string; url: string; headline: string; original: boolean }[]
  /** Updates of live coverage, each with its words and its permanent address. */
  updates?: { at: string; title: string; text: string; url: string }[]
}

type AnyArticle = Exclude<
  | AdvertiserContentArticle
  | AnalysisNewsArticle
  | BackgroundNewsArticle
  | LiveBlogPosting
  | NewsArticle
  | OpinionNewsArticle
  | ReviewNewsArticle,
  string
>

/** What search engines are told of an article: what it is, who answers for it, what was put right, where it stands. */
export function articleData(described: DescribedArticle, paper: Paper) {
  const { article, url, section, words } = described
  const whole = wholeAddress(url, paper.base)
  const data = {
    '@type': articleType(article),
    mainEntityOfPage: whole,
    url: whole,
    headline: article.headline,
    description: article.standfirst,
    datePublished: article.published,
    dateModified: article.dateModified ?? article.published,
    author: authors(article, paper),
    image: picturesOf(described, paper),
    articleSection: section,
    keywords: article.topics,
    wordCount: words,
    inLanguage: article.language ?? paper.language,
    isAccessibleForFree: true,
    publisher: publisher(paper),
    correction: article.corrections?.map(({ at, text }) => ({
      '@type': 'CorrectionComment' as const,
      datePublished: at,
      text,
    })),
    sponsor: article.sponsor ? { '@type': 'Organization' as const, name: article.sponsor } : undefined,
    ...inOtherLanguages(described, paper),
    ...liveCoverage(described, paper),
  } satisfies AnyArticle
  const steps = [
    { name: paper.name, url: '/' },
    { name: section, url: `/${article.section}` },
    { name: article.headline },
  ]
  return [data, breadcrumbs(steps, paper.base)]
}

function authors({ bylines }: PrintedArticle, { base }: Paper) {
  // Where nobody is named the paper answers for it.
  if (!bylines) return { '@id': wholeAddress('/#paper', base) }
  return bylines.map((name) => ({ '@type': authorType(name), name, url: wholeAddress(authorUrl(name), base) }))
}

/** The picture itself, with what is known of it, and the shapes that search engines choose from. */
function picturesOf({ article: { id, image }, picture }: DescribedArticle, { base }: Paper) {
  if (!image) return undefined
  const whole = {
    '@type': 'ImageObject' as const,
    url: wholeAddress(image.src, base),
    width: picture && String(picture.width),
    height: picture && String(picture.height),
    caption: image.caption ?? image.alt,
    creditText: image.credit,
  }
  return [whole, ...cropShapes.map((shape) => wholeAddress(cropAddress(id, shape), base))]
}

/** From which story it was made, or which were made from it. */
function inOtherLanguages({ translations = [] }: DescribedArticle, { base }: Paper) {
  const works = translations.map(({ language, url, headline, original }) => ({
    original,
    work: {
      '@type': 'NewsArticle' as const,
      '@id': wholeAddress(url, base),
      url: wholeAddress(url, base),
      headline,
      inLanguage: language,
    },
  }))
  const original = works.find((each) => each.original)
  if (original) return { translationOfWork: original.work }
  return works.length > 0 ? { workTranslation: works.map(({ work }) => work) } : undefined
}

/** An end that nobody has set is told when it has come: coverage ended with its last update. */
function liveCoverage({ article, updates, now }: DescribedArticle, { base }: Paper) {
  const { live } = article
  const state = liveState(article, now)
  if (!live || !state) return undefined
  return {
    coverageStartTime: live.starts,
    coverageEndTime: state !== 'over' && live.lastUpdate ? undefined : (live.lastUpdate ?? live.ends),
    liveBlogUpdate: updates?.map(({ at, title, text, url }) => ({
      '@type': 'BlogPosting' as const,
      headline: title,
      datePublished: at,
      articleBody: text,
      url: wholeAddress(url, base),
    })),
  }
}
