import type { Client, InStatement } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { Problem } from '../article/problem'
import type { ReadFile } from './read-file'

/** What one sync writes: files to take in, paths that are gone, and problems by path. */
export interface CatalogueChanges {
  files: { file: ReadFile; checked: boolean }[]
  removed: string[]
  problems: Map<string, Problem[]>
}

/**
 * Writes changes in one transaction. A file whose id or slug another file already has is not taken in.
 *
 * @returns the paths of the files that were turned away for that reason
 */
export async function applyChanges(database: Client, changes: CatalogueChanges): Promise<string[]> {
  const statements: InStatement[] = []
  for (const path of changes.removed) statements.push(...removal(path))
  const insertions = new Map<number, string>()
  for (const { file, checked } of changes.files) {
    statements.push(...removal(file.path))
    insertions.set(statements.length, file.path)
    statements.push(...insertion(file, checked))
  }
  for (const [path, problems] of changes.problems) statements.push(...problemStatements(path, problems))
  if (statements.length === 0) return []
  const results = await database.batch(statements, 'write')
  return [...insertions].filter(([index]) => results[index]?.rowsAffected === 0).map(([, path]) => path)
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

function removal(path: string): InStatement[] {
  const number = '(SELECT number FROM files WHERE path = ?)'
  return [
    { sql: `DELETE FROM words WHERE rowid = ${number}`, args: [path] },
    { sql: `DELETE FROM aliases WHERE number = ${number}`, args: [path] },
    { sql: `DELETE FROM listings WHERE number = ${number}`, args: [path] },
    { sql: 'DELETE FROM problems WHERE path = ?', args: [path] },
    { sql: 'DELETE FROM files WHERE path = ?', args: [path] },
  ]
}

function insertion(file: ReadFile, checked: boolean): InStatement[] {
  const number = '(SELECT number FROM files WHERE path = ?)'
  const insert: InStatement = {
    sql: `INSERT OR IGNORE INTO files
      (path, kind, id, blob, slug, section, summary, published, visible_from, changed, words, checked)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      file.path,
      file.kind,
      file.id,
      file.blob,
      file.slug,
      file.section,
      JSON.stringify(file.summary),
      file.published,
      file.visibleFrom,
      file.changed,
      file.words,
      checked ? 1 : 0,
    ],
  }
  const found: InStatement = {
    sql: `INSERT INTO words (rowid, headline, text) SELECT number, ?, ? FROM files WHERE path = ?`,
    args: [file.headline, file.text, file.path],
  }
  if (file.kind === 'draft') return [insert, found]
  const aliases = file.aliases.map(
    (alias): InStatement => ({
      sql: `INSERT OR IGNORE INTO aliases SELECT ?, number FROM files WHERE path = ?`,
      args: [alias, file.path],
    }),
  )
  const listing =
    (kind: 'topic' | 'author') =>
    (name: string): InStatement => ({
      sql: `INSERT OR IGNORE INTO listings SELECT ?, ?, ?, ${number}, ? FROM files WHERE path = ?`,
      args: [kind, nameSlug(name), file.published, file.path, name, file.path],
    })
  return [insert, found, ...aliases, ...file.topics.map(listing('topic')), ...file.authors.map(listing('author'))]
}
