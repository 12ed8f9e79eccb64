import type { InStatement } from '@libsql/client'

/**
 * The desk's list, one row for each story: `number` is the file that is shown, the draft where there is one, and
 * `article` the published file under a draft. Everything that the desk filters and sorts by stands in it, so that a list
 * of a hundred thousand asks one narrow table. What decides the state before readers comes from the published file, where there is one.
 */
export const storyTables = [
  `CREATE TABLE stories (
    number INTEGER PRIMARY KEY,
    article INTEGER,
    id TEXT NOT NULL UNIQUE,
    drafted INTEGER NOT NULL,
    barred TEXT,
    published INTEGER,
    visible_from INTEGER,
    review TEXT,
    notes INTEGER NOT NULL,
    section TEXT,
    kind TEXT,
    headline TEXT NOT NULL,
    author TEXT NOT NULL,
    words INTEGER NOT NULL,
    changed INTEGER NOT NULL
  )`,
  `CREATE INDEX stories_pairs ON stories (article, number) WHERE article IS NOT NULL`,
  `CREATE TABLE reviews (id TEXT PRIMARY KEY, state TEXT, notes INTEGER NOT NULL) WITHOUT ROWID`,
]

/** One for each order of the list: a page of it is read where it begins, however many stories there are. */
const indexes: Record<string, string> = {
  stories_changed: 'changed, number',
  stories_published: 'published, number',
  stories_headline: 'headline, number',
  stories_section: 'section, changed DESC, number',
  stories_author: 'author, changed DESC, number',
  stories_words: 'words, number',
}

/** Takes the indexes away while every story is written, since they are made faster at once. */
export const dropStoryIndexes = Object.keys(indexes).map((name) => `DROP INDEX IF EXISTS ${name}`)

/** Makes the indexes, where they are missing. */
export const storyIndexes = Object.entries(indexes).map(
  ([name, columns]) => `CREATE INDEX IF NOT EXISTS ${name} ON stories (${columns})`,
)

/** A published file is left to its draft. */
const rows = (which: string) => `INSERT INTO stories
  SELECT shown.number, article.number, shown.id, shown.kind = 'draft',
    CASE WHEN article.number IS NULL THEN shown.barred ELSE article.barred END,
    CASE shown.kind WHEN 'draft' THEN article.published ELSE shown.published END,
    CASE shown.kind WHEN 'draft' THEN article.visible_from ELSE shown.visible_from END,
    CASE shown.kind WHEN 'draft' THEN reviews.state END,
    CASE shown.kind WHEN 'draft' THEN coalesce(reviews.notes, 0) ELSE 0 END,
    shown.section, shown.story_kind, shown.headline_key, shown.author_key, shown.words, shown.changed
  FROM files AS shown
    LEFT JOIN files AS article ON shown.kind = 'draft' AND article.kind = 'article' AND article.id = shown.id
    LEFT JOIN reviews ON reviews.id = shown.id
  WHERE (shown.kind = 'draft' OR NOT EXISTS (SELECT 1 FROM files AS draft WHERE draft.kind = 'draft' AND draft.id = shown.id))
    ${which}`

/** Writes the row of every story, into the emptied table. */
export const fillStories: InStatement[] = [...dropStoryIndexes, 'DELETE FROM stories', rows(''), ...storyIndexes]

/** Writes the rows of these stories anew, after their files or reviews have changed. */
export function refreshStories(ids: string[]): InStatement[] {
  const args = [JSON.stringify(ids)]
  return [
    { sql: 'DELETE FROM stories WHERE id IN (SELECT value FROM json_each(?))', args },
    { sql: rows('AND shown.id IN (SELECT value FROM json_each(?))'), args },
  ]
}

/**
 * The state of a story as `articleState` in lib/article/state.ts has it; `?1` is the
 * present moment. A test compares the two.
 */
export const stateOfStory = `CASE
    WHEN stories.drafted AND stories.article IS NULL THEN CASE stories.barred WHEN 'held' THEN 'held' ELSE 'draft' END
    WHEN stories.barred = 'withdrawn' THEN 'withdrawn'
    WHEN stories.barred = 'held' THEN 'held'
    WHEN stories.visible_from <= ?1 THEN CASE WHEN stories.drafted THEN 'changed' ELSE 'published' END
    WHEN stories.published > ?1 THEN 'scheduled'
    ELSE 'embargoed'
  END`
