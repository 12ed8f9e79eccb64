import { parseReview } from '../article/review'
import { languageOfFile } from '../site/language-file'
import type { CatalogueChanges } from './apply-changes'
import { contributorSlug, keepContributor, readContributor } from './contributors'
import { decode, notUtf8, reviewedId } from './read-file'
import { readSetting } from './settings'
import type { SyncOptions } from './sync'

/** A review that cannot be read leaves the last good one in place. */
export async function syncReview({ store }: SyncOptions, path: string, blob: string | null, changes: CatalogueChanges) {
  const id = reviewedId(path)
  if (!id) return
  const read = blob === null ? null : readReview(await store.readAt(blob))
  changes.problems.set(path, read && !read.ok ? read.problems : [])
  if (!read) changes.reviews.set(id, null)
  else if (read.ok) changes.reviews.set(id, read.review)
}

function readReview(bytes: Uint8Array): ReturnType<typeof parseReview> {
  try {
    return parseReview(decode(bytes))
  } catch {
    return { ok: false, problems: [{ line: 1, message: notUtf8 }] }
  }
}

export async function syncSetting(options: SyncOptions, path: string, blob: string | null, changes: CatalogueChanges) {
  const setting = blob === null ? null : readSetting(path, await options.store.readAt(blob))
  changes.problems.set(path, setting && !setting.ok ? setting.problems : [])
  const key = path.replace('.yaml', '')
  if (setting?.ok) {
    const value = JSON.stringify(setting.value)
    await options.database.execute({ sql: 'INSERT OR REPLACE INTO meta VALUES (?, ?)', args: [key, value] })
  } else if (!setting) {
    await options.database.execute({ sql: 'DELETE FROM meta WHERE key = ?', args: [key] })
  }
  return key === 'site' || languageOfFile(path) ? 'everything' : 'front'
}

/** A file that cannot be read leaves what was last told of somebody in place. */
export async function syncContributor(
  { database, store }: SyncOptions,
  path: string,
  blob: string | null,
  changes: CatalogueChanges,
) {
  const slug = contributorSlug(path) ?? ''
  const read = blob === null ? null : readContributor(slug, await store.readAt(blob))
  changes.problems.set(path, read && !read.ok ? read.problems : [])
  if (!read || read.ok) await keepContributor(database, slug, read?.value ?? null)
}

export async function syncPicture({ database, store, measurePicture }: SyncOptions, path: string, blob: string | null) {
  const size = blob === null ? null : await measurePicture(await store.readAt(blob))
  await database.execute(
    size
      ? {
          sql: 'INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?)',
          args: [`/${path}`, size.width, size.height, blob],
        }
      : { sql: 'DELETE FROM pictures WHERE path = ?', args: [`/${path}`] },
  )
}
