import type { Client, InStatement } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { Problem } from '../article/problem'
import type { Review } from '../article/review'
import type { ReadFile } from './read-file'
import { refreshStories } from './stories'

/** What one sync writes: files to take in, paths that are gone, and problems by path. */
export interface CatalogueChanges {
  files: { file: ReadFile; checked: boolean }[]
  removed: string[]
  problems: Map<string, Problem[]>
  /** What the desk says about drafts, by id; null where it says nothing any more. */
  reviews: Map<string, Review | null>
  /** True while a catalogue is made from nothing: there are no earlier versions to take out. */
  intoEmpty: boolean
}

/**
 * Writes changes in one transaction. A file whose id or slug another file already has is not taken in.
 *
 * Each table gets its rows from one statement, as JSON: preparing a dozen statements for each article took most of the
 * time of a first catalogue.
 *
 * @returns the paths of the files that were turned away for that reason
 */
export async function applyChanges(database: Client, changes: CatalogueChanges): Promise<string[]> {
  const { files, removed, problems, reviews, intoEmpty } = changes
  const paths = files.map(({ file }) => file.path)
  const statements: InStatement[] = []
  const stories = new Set([...files.map(({ file }) => file.id), ...reviews.keys()])
  if (!intoEmpty && removed.length + paths.length > 0) {
    for (const id of await idsOf(database, [...removed, ...paths])) stories.add(id)
    statements.push(...removals([...removed, ...paths]))
  }
  const insertion = statements.length
  if (files.length > 0) statements.push(...insertions(files))
  for (const [path, found] of problems) statements.push(...problemStatements(path, found))
  for (const [id, review] of reviews) statements.push(reviewStatement(id, review))
  // Into an empty catalogue they are written at its end, all at once.
  if (!intoEmpty && stories.size > 0) statements.push(...refreshStories([...stories]))
  if (statements.length === 0) return []
  const results = await database.batch(statements, 'write')
  const taken = new Set(files.length > 0 ? results[insertion]?.rows.map((row) => row.path) : [])
  return paths.filter((path) => !taken.has(path))
}

/** Replaces what is known to be wrong with a file. */
export function problemStatements(path: string, problems: Problem[]): InStatement[] {
  const clear: InStatement = { sql: 'DELETE FROM problems WHERE path = ?', args: [path] }
  const add = problems.map(
    (problem, position): InStatement => ({
      sql: 'INSERT INTO problems VALUES (?, ?, ?, ?, ?, ?)',
      args: [path, position, problem.field ?? null, problem.line ?? null, problem.column ?? null, problem.message],
    }),
  )
  return [clear, ...add]
}

/** The stories whose files lie at these paths now. */
async function idsOf(database: Client, paths: string[]): Promise<string[]> {
  const { rows } = await database.execute({
    sql: 'SELECT id FROM files WHERE path IN (SELECT value FROM json_each(?))',
    args: [JSON.stringify(paths)],
  })
  return rows.map((row) => String(row.id))
}

function reviewStatement(id: string, review: Review | null): InStatement {
  if (!review) return { sql: 'DELETE FROM reviews WHERE id = ?', args: [id] }
  const open = review.notes.filter((note) => !note.resolved).length
  return { sql: 'INSERT OR REPLACE INTO reviews VALUES (?, ?, ?)', args: [id, review.state ?? null, open] }
}

function removals(paths: string[]): InStatement[] {
  const path = 'path IN (SELECT value FROM json_each(?))'
  const number = `IN (SELECT number FROM files WHERE ${path})`
  return [
    `DELETE FROM words WHERE rowid ${number}`,
    `DELETE FROM titles WHERE rowid ${number}`,
    `DELETE FROM aliases WHERE number ${number}`,
    `DELETE FROM listings WHERE number ${number}`,
    `DELETE FROM corrections WHERE number ${number}`,
    `DELETE FROM problems WHERE ${path}`,
    `DELETE FROM files WHERE ${path}`,
  ].map((sql) => ({ sql, args: [JSON.stringify(paths)] }))
}

function insertions(files: CatalogueChanges['files']): InStatement[] {
  const all = files.map(({ file }) => file)
  const articles = all.filter((file) => file.kind === 'article')
  // CROSS: first each row of the JSON, then its file, if that was not turned away.
  const from = 'FROM json_each(?) AS row CROSS JOIN files ON files.path = row.value ->> 0'
  const statement = (sql: string, rows: unknown[]) => ({ sql, args: [jsonOf(rows)] })
  return [
    statement(
      `INSERT OR IGNORE INTO files
        (path, kind, id, blob, slug, section, summary, published, visible_from, changed, words, checked,
          barred, why, story_kind, headline_key, author_key)
        SELECT ${Array.from({ length: 17 }, (_, column) => `value ->> ${column}`).join(', ')} FROM json_each(?)
        RETURNING path`,
      files.map(({ file, checked }) => fileRow(file, checked)),
    ),
    statement(
      `INSERT INTO words (rowid, headline, text) SELECT number, row.value ->> 1, row.value ->> 2 ${from}`,
      all.map((file) => [file.path, file.headline, file.text]),
    ),
    statement(
      `INSERT INTO titles (rowid, headline, about) SELECT number, row.value ->> 1, row.value ->> 2 ${from}`,
      articles.map((file) => [file.path, file.title, file.about]),
    ),
    statement(
      `INSERT OR IGNORE INTO aliases SELECT row.value ->> 1, number ${from}`,
      articles.flatMap((file) => file.aliases.map((alias) => [file.path, alias])),
    ),
    statement(
      `INSERT OR IGNORE INTO listings
        SELECT row.value ->> 1, row.value ->> 2, coalesce(published, 0), number, row.value ->> 3, visible_from ${from}`,
      all.flatMap((file) => [
        ...(file.kind === 'article' ? namesOf(file) : []),
        ...file.authors.map((name) => [
          file.path,
          file.kind === 'article' ? 'author' : 'draft author',
          nameSlug(name),
          name,
        ]),
      ]),
    ),
    statement(
      `INSERT INTO corrections (number, at, kind, text, visible_from)
        SELECT number, row.value ->> 1, row.value ->> 2, row.value ->> 3, visible_from ${from}`,
      articles.flatMap((file) => file.corrections.map(({ at, kind, text }) => [file.path, Date.parse(at), kind, text])),
    ),
  ]
}

/** What else gathers a published article with others than its section and its authors. */
function namesOf({ path, topics, series, related, translationOf, summary }: ReadFile): string[][] {
  return [
    ...(summary.kind ? [[path, 'kind', summary.kind, summary.kind]] : []),
    ...topics.map((name) => [path, 'topic', nameSlug(name), name]),
    ...series.map((name) => [path, 'series', nameSlug(name), name]),
    ...related.map((id) => [path, 'related', id, id]),
    ...translationOf.map((id) => [path, 'translation', id, id]),
  ]
}

/** JSON that SQLite can take: half a surrogate pair, which YAML can write as "\\ud800", would end the process. */
function jsonOf(rows: unknown[]): string {
  const json = JSON.stringify(rows)
  return json.includes('\\ud') ? json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd') : json
}

function fileRow(file: ReadFile, checked: boolean): unknown[] {
  return [
    file.path,
    file.kind,
    file.id,
    file.blob,
    file.slug,
    file.section,
    file.summary,
    file.published,
    file.visibleFrom,
    file.changed,
    file.words,
    checked ? 1 : 0,
    file.barred,
    file.why,
    file.summary.kind ?? null,
    file.headlineKey,
    file.authorKey,
  ]
}
