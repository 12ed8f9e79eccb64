import type { Client, InStatement } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { Problem } from '../article/problem'
import type { ReadFile } from './read-file'

/** What one sync writes: files to take in, paths that are gone, and problems by path. */
export interface CatalogueChanges {
  files: { file: ReadFile; checked: boolean }[]
  removed: string[]
  problems: Map<string, Problem[]>
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
  const { files, removed, problems, intoEmpty } = changes
  const paths = files.map(({ file }) => file.path)
  const statements: InStatement[] = []
  if (!intoEmpty && removed.length + paths.length > 0) statements.push(...removals([...removed, ...paths]))
  const insertion = statements.length
  if (files.length > 0) statements.push(...insertions(files))
  for (const [path, found] of problems) statements.push(...problemStatements(path, found))
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

function removals(paths: string[]): InStatement[] {
  const path = 'path IN (SELECT value FROM json_each(?))'
  const number = `IN (SELECT number FROM files WHERE ${path})`
  return [
    `DELETE FROM words WHERE rowid ${number}`,
    `DELETE FROM aliases WHERE number ${number}`,
    `DELETE FROM listings WHERE number ${number}`,
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
        (path, kind, id, blob, slug, section, summary, published, visible_from, changed, words, checked)
        SELECT ${Array.from({ length: 12 }, (_, column) => `value ->> ${column}`).join(', ')} FROM json_each(?)
        RETURNING path`,
      files.map(({ file, checked }) => fileRow(file, checked)),
    ),
    statement(
      `INSERT INTO words (rowid, headline, text) SELECT number, row.value ->> 1, row.value ->> 2 ${from}`,
      all.map((file) => [file.path, file.headline, file.text]),
    ),
    statement(
      `INSERT OR IGNORE INTO aliases SELECT row.value ->> 1, number ${from}`,
      articles.flatMap((file) => file.aliases.map((alias) => [file.path, alias])),
    ),
    statement(
      `INSERT OR IGNORE INTO listings
        SELECT row.value ->> 1, row.value ->> 2, published, number, row.value ->> 3, visible_from ${from}`,
      articles.flatMap((file) => [
        ...file.topics.map((name) => [file.path, 'topic', nameSlug(name), name]),
        ...file.authors.map((name) => [file.path, 'author', nameSlug(name), name]),
      ]),
    ),
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
  ]
}
