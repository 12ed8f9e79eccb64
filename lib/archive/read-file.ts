import { slugOfPath } from '../article/address'
import { parseArticleFile } from '../article/file'
import { asPrinted } from '../article/printed-article'
import type { Problem } from '../article/problem'
import { readingTime } from '../article/reading-time'
import { type Article, articleSchema, type Draft, draftSchema, idPattern, slugPattern } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import type { ArticleSummary } from '../article/summary'
import { visibleFrom } from '../article/visibility'
import { countWords, searchableText } from './searchable-text'
import { withSegments } from './segments'
import { sortKey } from './sort-key'

/** A file of the content folder as the catalogue knows it. */
export interface ReadFile {
  path: string
  blob: string
  kind: 'article' | 'draft'
  id: string
  slug: string | null
  section: string | null
  summary: Partial<ArticleSummary> & { id: string }
  published: number | null
  visibleFrom: number | null
  changed: number
  words: number
  headline: string
  text: string
  /** By which readers find an article first: its headline with its kicker and its slug. */
  title: string
  /** By which they find it next: who wrote it, and what about. */
  about: string
  body: string
  bodyLine: number
  aliases: string[]
  topics: string[]
  series: string[]
  /** Ids of the stories that its editor chose to stand under it. */
  related: string[]
  /** Id of the story that this one translates. */
  translationOf: string[]
  corrections: NonNullable<Article['corrections']>
  authors: string[]
  /** Why readers may never see the published file, whatever the time. */
  barred: 'withdrawn' | 'held' | null
  /** What was said about that. */
  why: string | null
  /** By which the desk sorts headlines and first authors. */
  headlineKey: string
  authorKey: string
}

export type ReadResult = { ok: true; file: ReadFile } | { ok: false; problems: Problem[] }

/** Which kind of file a path names, or null when the catalogue does not follow it. */
export function kindOfPath(path: string): 'article' | 'draft' | null {
  if (/^articles\/\d{4}\/\d{2}\/[^/]+\.mdx$/.test(path)) return 'article'
  if (/^drafts\/[^/]+\.mdx$/.test(path)) return 'draft'
  return null
}

/** The id of the draft that a review file is about, or null for another file. */
export function reviewedId(path: string): string | null {
  const id = /^drafts\/([^/]+)\.review\.yaml$/.exec(path)?.[1]
  return id && idPattern.test(id) ? id : null
}

/** Whether a path is a picture that articles may show. */
export function isPicture(path: string): boolean {
  return /^media\/.+\.(avif|gif|jpe?g|png|webp)$/i.test(path)
}

/** Reads the frontmatter and the words of an article or draft. The body is not checked here. */
export function readFile(path: string, kind: 'article' | 'draft', blob: string, bytes: Uint8Array): ReadResult {
  let source: string
  try {
    source = decode(bytes)
  } catch {
    return { ok: false, problems: [{ line: 1, message: notUtf8 }] }
  }
  const parsed = parseArticleFile(source)
  if (!parsed.ok) return parsed
  const checked = checkAgainst(kind === 'article' ? articleSchema : draftSchema, parsed.file.frontmatter)
  if (!checked.ok) return checked
  const frontmatter: Article | Draft = checked.value
  if (kind === 'draft' && slugOfPath(path) !== frontmatter.id) {
    return {
      ok: false,
      problems: [
        { field: 'id', message: `is ${frontmatter.id}, but a draft’s file is named by its id. Rename the file.` },
      ],
    }
  }
  const ownSlug = slugOfPath(path)
  if (kind === 'article' && !frontmatter.slug && !slugPattern.test(ownSlug)) {
    return {
      ok: false,
      problems: [
        {
          field: 'slug',
          message: `would be “${ownSlug}”, after the file, which no address can hold. Rename the file, or write a slug.`,
        },
      ],
    }
  }
  const text = searchableText(parsed.file.body)
  const words = countWords(text)
  const slug = kind === 'article' ? (frontmatter.slug ?? slugOfPath(path)) : (frontmatter.slug ?? null)
  const printed = asPrinted(frontmatter, parsed.file.body)
  const visible = kind === 'article' ? visibleFrom(frontmatter) : Number.POSITIVE_INFINITY
  return {
    ok: true,
    file: {
      path,
      blob,
      kind,
      id: frontmatter.id,
      slug,
      section: frontmatter.section ?? null,
      summary: summaryOf(printed, slug, words),
      published: frontmatter.published ? Date.parse(frontmatter.published) : null,
      visibleFrom: Number.isFinite(visible) ? visible : null,
      changed: Date.parse(printed.dateModified ?? '') || 0,
      words,
      headline: indexed(frontmatter.kicker, frontmatter.headline, frontmatter.standfirst),
      text: indexed(...(frontmatter.bylines ?? []), ...(frontmatter.topics ?? []), text),
      title: indexed(frontmatter.kicker, frontmatter.headline, slug?.replaceAll('-', ' ')),
      about: indexed(...(frontmatter.bylines ?? []), ...(frontmatter.topics ?? [])),
      body: parsed.file.body,
      bodyLine: parsed.file.bodyLine,
      aliases: frontmatter.aliases ?? [],
      topics: frontmatter.topics ?? [],
      series: frontmatter.series ? [frontmatter.series] : [],
      related: frontmatter.related ?? [],
      translationOf: frontmatter.translationOf ? [frontmatter.translationOf] : [],
      corrections: frontmatter.corrections ?? [],
      authors: frontmatter.bylines ?? [],
      barred: frontmatter.withdrawn ? 'withdrawn' : frontmatter.hold ? 'held' : null,
      why: frontmatter.withdrawn?.note ?? frontmatter.hold ?? null,
      headlineKey: sortKey(frontmatter.headline ?? ''),
      authorKey: sortKey(frontmatter.bylines?.[0] ?? ''),
    },
  }
}

/**
 * UTF-8 with its byte order mark kept, so that what is read can be written back unchanged.
 *
 * @throws {TypeError} when the bytes are in another encoding: read as UTF-8 they would be written back damaged
 */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
}

/** Said of a file in another encoding. */
export const notUtf8 = 'The file is not in UTF-8. Save it anew with that encoding.'

/** What is searched, as the index takes it. */
function indexed(...texts: (string | null | undefined)[]): string {
  return withSegments(texts.filter(Boolean).join(' '))
}

function summaryOf(article: Article | Draft, slug: string | null, words: number): ReadFile['summary'] {
  return {
    id: article.id,
    url: article.section && slug ? `/${article.section}/${slug}` : undefined,
    headline: article.headline,
    standfirst: article.standfirst,
    section: article.section,
    kind: article.kind,
    kicker: article.kicker,
    bylines: article.bylines ?? [],
    image: article.image && { alt: '', credit: '', ...article.image },
    published: article.published,
    updated: article.updated,
    readingMinutes: readingTime(words),
    language: article.language,
    translationOf: article.translationOf,
    canonical: article.canonical,
    sponsor: article.sponsor,
    liveUntil: article.kind === 'live' ? article.live?.ends : undefined,
  }
}
