import type { Client } from '@libsql/client'
import type { ArticleSummary } from '../article/summary'
import { visible } from './reader-queries'

/** A story as one of its translations knows it. */
export interface Translation extends Pick<ArticleSummary, 'id' | 'url' | 'headline' | 'language'> {
  /** Whether the others were made from it. */
  original: boolean
}

/** The story, and whose translation it is; an original is its own. */
export interface Translated {
  id: string
  translationOf?: string
}

const family = `(id = ? OR number IN (SELECT number FROM listings WHERE kind = 'translation' AND slug = ?))`

/**
 * The same story in all its languages that readers can see, itself among them: the original first, then by time. Of two
 * in one language the older is named, since a reader who asks for that language is led to one.
 */
export async function translationsOf(database: Client, story: Translated, now: number): Promise<Translation[]> {
  const original = story.translationOf ?? story.id
  const { rows } = await database.execute({
    sql: `SELECT summary FROM files WHERE ${visible} AND ${family} ORDER BY id <> ?, published, id`,
    args: [now, original, original, original],
  })
  const found = rows.map((row) => {
    const { id, url, headline, language } = JSON.parse(String(row.summary)) as ArticleSummary
    return { id, url, headline, language, original: id === original }
  })
  return found.filter(({ language }, place) => found.findIndex((other) => other.language === language) === place)
}

/** Where the same story stands in all its languages, seen or not, with the times of first publication. */
export async function translationPlaces(
  database: Client,
  story: Translated,
): Promise<{ url: string; published: number }[]> {
  const original = story.translationOf ?? story.id
  const { rows } = await database.execute({
    sql: `SELECT section, slug, published FROM files WHERE kind = 'article' AND ${family}`,
    args: [original, original],
  })
  return rows.map((row) => ({ url: `/${row.section}/${row.slug}`, published: Number(row.published) }))
}

/** Every visible story that is in print in several languages, by its id: where it stands in each, itself among them. */
export async function translatedStories(
  database: Client,
  now: number,
): Promise<Map<string, { language?: string; url: string }[]>> {
  const { rows } = await database.execute({
    sql: `SELECT id, summary ->> 'url' AS url, summary ->> 'language' AS language,
        coalesce(summary ->> 'translationOf', id) AS original
      FROM files WHERE ${visible} AND (number IN (SELECT number FROM listings WHERE kind = 'translation')
        OR id IN (SELECT slug FROM listings WHERE kind = 'translation'))
      ORDER BY published, id`,
    args: [now],
  })
  const families = new Map<string, { id: string; language?: string; url: string }[]>()
  for (const { id, original, url, language } of rows) {
    const member = { id: String(id), url: String(url), language: language === null ? undefined : String(language) }
    families.set(String(original), [...(families.get(String(original)) ?? []), member])
  }
  const several = [...families.values()].filter((members) => members.length > 1)
  return new Map(
    several.flatMap((members) =>
      members.map(({ id }) => [id, members.map(({ url, language }) => ({ url, language }))] as const),
    ),
  )
}
