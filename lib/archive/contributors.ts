import type { Client } from '@libsql/client'
import { nameSlug } from '../article/address'
import type { Problem } from '../article/problem'
import { type Contributor, contributorSchema } from '../site/contributor'
import { decode, notUtf8 } from './read-file'
import { readYaml } from './read-yaml'

/** The last part of an author's address that a file tells about, or null for another file. */
export function contributorSlug(path: string): string | null {
  return /^contributors\/([^/]+)\.yaml$/.exec(path)?.[1]?.normalize('NFC') ?? null
}

/** Parses the file of a contributor at the door. */
export function readContributor(
  slug: string,
  bytes: Uint8Array,
): { ok: true; value: Contributor } | { ok: false; problems: Problem[] } {
  let text: string
  try {
    text = decode(bytes)
  } catch {
    return { ok: false, problems: [{ line: 1, message: notUtf8 }] }
  }
  const checked = readYaml(contributorSchema, text)
  if (!checked.ok) return checked
  const wanted = nameSlug(checked.value.name)
  if (wanted.normalize('NFC') === slug) return checked
  const message = `is “${checked.value.name}”, whose page is /authors/${wanted}. Name the file ${wanted}.yaml, or write the name as bylines have it.`
  return { ok: false, problems: [{ field: 'name', message }] }
}

/** Takes in what was read of a contributor; null where the file is gone. */
export async function keepContributor(database: Client, slug: string, value: Contributor | null): Promise<void> {
  await database.execute(
    value
      ? { sql: 'INSERT OR REPLACE INTO contributors VALUES (?, ?)', args: [slug, JSON.stringify(value)] }
      : { sql: 'DELETE FROM contributors WHERE slug = ?', args: [slug] },
  )
}

/** What the paper says of an author, if it says anything: the last good version of the file. */
export async function contributorOf(database: Client, slug: string): Promise<Contributor | null> {
  const { rows } = await database.execute({
    sql: 'SELECT value FROM contributors WHERE slug = ?',
    args: [slug.normalize('NFC')],
  })
  return rows[0] ? (JSON.parse(String(rows[0].value)) as Contributor) : null
}
