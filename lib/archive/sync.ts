import type { Client } from '@libsql/client'
import type { Problem } from '../article/problem'
import type { CommitId, Store } from '../store/store'
import { applyChanges, type CatalogueChanges, problemStatements } from './apply-changes'
import { contributorSlug } from './contributors'
import type { Step } from './journal'
import { isPicture, kindOfPath, type ReadFile, type ReadResult, reviewedId } from './read-file'
import { type FetchedFile, type FileReader, openReadingThread, readHere } from './read-files'
import { isSetting, settings } from './settings'
import { fillStories } from './stories'
import { syncContributor, syncPicture, syncReview, syncSetting } from './sync-beside-stories'
import { appearances, authorPages, pagesTouched, type Touched } from './touched'

/** Checks a body, as lib/prose does. The catalogue takes the function, so that it does not depend on the renderer. */
export type CheckBody = (body: string, options: { firstLine: number }) => Promise<{ ok: boolean; problems?: Problem[] }>

/** Reads the size of a picture in pixels; null when it is none. */
export type MeasurePicture = (bytes: Uint8Array) => Promise<{ width: number; height: number } | null>

/** What the catalogue asks of a store. */
export type FollowedStore = Pick<Store, 'changesSince' | 'read' | 'readAt' | 'log'>

export interface SyncOptions {
  database: Client
  store: FollowedStore
  checkBody: CheckBody
  measurePicture: MeasurePicture
  /** Told when a sync fails half-way, with what it may have changed. */
  brokeOff?: (step: Step) => void
  /** Told now and then how far the first catalogue has come. */
  progress?: (done: number, all: number) => void
}

/** Files read and written together: enough to make transactions cheap, few enough to keep memory flat. */
const chunkSize = 1000

/** Git processes that ask for the dates of drafts at the same time. */
const logsAtOnce = 4

/**
 * Brings the catalogue to the store's newest state, reading only what changed since the last time.
 *
 * A file that cannot be read leaves the last good version of itself in place and is listed among the problems.
 *
 * @returns from which state to which, and the public pages that are out of date now
 */
export async function syncCatalogue(options: SyncOptions): Promise<Step> {
  const { database, store } = options
  const since = await catalogueHead(database)
  const { head, changes, complete } = await store.changesSince(since)
  if (complete) {
    await forgetFiles(database)
    // Pages that every chunk changes go to the file a few times instead of a hundred times.
    await database.execute('PRAGMA wal_autocheckpoint = 20000')
  }
  const touched: Touched = { paths: new Set(), everything: complete }
  const again = complete ? [] : await blockedFiles(store, database, new Set(changes.map((change) => change.path)))
  const all = [...again, ...changes].filter(
    ({ path }) => kindOfPath(path) ?? reviewedId(path) ?? contributorSlug(path) ?? (isSetting(path) || isPicture(path)),
  )
  try {
    await takeIn(options, all, complete, touched)
  } catch (error) {
    // Part of it may have been taken in already, and would pass for known the next time.
    options.brokeOff?.({ from: since, to: since ?? head, touched: { paths: new Set(), everything: true } })
    throw error
  }
  await database.execute({ sql: `INSERT OR REPLACE INTO meta VALUES ('head', ?)`, args: [head] })
  return { from: since, to: head, touched }
}

/** The state of the store that a catalogue shows; null for an empty one. */
export async function catalogueHead(database: Client): Promise<CommitId | null> {
  const { rows } = await database.execute(`SELECT value FROM meta WHERE key = 'head'`)
  return rows[0] ? String(rows[0].value) : null
}

type FileChange = { path: string; blob: string | null }

async function takeIn(options: SyncOptions, all: FileChange[], complete: boolean, touched: Touched): Promise<void> {
  const { database, store } = options
  // What is gone goes first: a renamed file frees the id and the slug that it takes with it. Then drafts, each of which
  // starts a Git process for its date: that takes longer the more memory this one has.
  const turn = ({ path, blob }: FileChange) => (blob === null ? 0 : kindOfPath(path) === 'draft' ? 1 : 2)
  all.sort((one, other) => turn(one) - turn(other))
  const chunkAt = (start: number) => all.slice(start, start + chunkSize)
  const reader = complete && all.length > chunkSize ? openReadingThread() : readHere
  try {
    let reading = await startReading(store, reader, chunkAt(0))
    for (let start = 0; start < all.length; start += chunkSize) {
      const read = await reading.results
      // Fetched before this chunk is written, since nothing moves here while SQLite writes.
      reading = await startReading(store, reader, chunkAt(start + chunkSize))
      const pages = await syncChunk(options, chunkAt(start), read, complete)
      for (const path of pages.paths) touched.paths.add(path)
      touched.everything ||= pages.everything
      options.progress?.(Math.min(start + chunkSize, all.length), all.length)
    }
  } finally {
    reader.close()
  }
  if (complete) {
    await database.batch(fillStories, 'write')
    // One piece instead of dozens: a search opens each.
    await database.execute(`INSERT INTO words (words) VALUES ('optimize')`)
    await database.execute(`INSERT INTO titles (titles) VALUES ('optimize')`)
    await database.execute('PRAGMA wal_autocheckpoint = 1000')
    await database.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  }
}

type ReadByPath = Map<string, ReadResult | undefined>

/** Fetches the articles and drafts among these files, and begins to read them: `results` are still to come. */
async function startReading(
  store: FollowedStore,
  reader: FileReader,
  chunk: FileChange[],
): Promise<{ results: Promise<ReadByPath> }> {
  const fetching = chunk.flatMap(({ path, blob }) => {
    const kind = kindOfPath(path)
    return kind && blob !== null ? [store.readAt(blob).then((bytes): FetchedFile => ({ path, kind, blob, bytes }))] : []
  })
  const files = await Promise.all(fetching)
  const results = reader.read(files).then((read) => new Map(files.map(({ path }, index) => [path, read[index]])))
  // Where the chunk before it fails, nobody asks for these any more.
  results.catch(() => undefined)
  return { results }
}

async function syncChunk(
  options: SyncOptions,
  chunk: FileChange[],
  read: ReadByPath,
  first: boolean,
): Promise<Touched> {
  const { database } = options
  const paths = chunk.map((change) => change.path)
  const before = first ? new Map() : await appearances(database, paths)
  const changes: CatalogueChanges = {
    files: [],
    removed: [],
    problems: new Map(),
    reviews: new Map(),
    intoEmpty: first,
  }
  let everything = false
  await Promise.all(
    chunk.map(async ({ path, blob }) => {
      if (isSetting(path)) {
        everything ||= (await syncSetting(options, path, blob, changes)) === 'everything'
      } else if (isPicture(path)) {
        // Any page may show it, and a new size moves the text around it.
        everything ||= !first
        await syncPicture(options, path, blob)
      } else if (reviewedId(path)) {
        await syncReview(options, path, blob, changes)
      } else if (contributorSlug(path)) {
        await syncContributor(options, path, blob, changes)
      } else if (blob === null) {
        changes.removed.push(path)
      } else {
        await syncFile(options, path, read.get(path), changes, before.has(path))
      }
    }),
  )
  await dateDrafts(options.store, changes)
  const refused = await applyChanges(database, changes)
  for (const path of refused) await recordClash(database, path, changes)
  if (first) return { paths: new Set(), everything: true }
  const after = await appearances(database, paths)
  const { sections } = (await settings(database)).site
  const touched = await pagesTouched(
    database,
    before,
    after,
    sections.map((section) => section.slug),
  )
  if (paths.includes('front.yaml')) touched.add('/')
  for (const slug of paths.flatMap((path) => contributorSlug(path) ?? []))
    for (const page of await authorPages(database, slug)) touched.add(page)
  return { paths: touched, everything }
}

async function syncFile(
  options: SyncOptions,
  path: string,
  result: ReadResult | undefined,
  changes: CatalogueChanges,
  hasGood: boolean,
) {
  if (!result) return
  if (!result.ok) {
    changes.problems.set(path, result.problems)
    return
  }
  // Only where a good version would be replaced must the body be known to be good before readers get it.
  if (hasGood) {
    const body = await options.checkBody(result.file.body, { firstLine: result.file.bodyLine })
    if (!body.ok) {
      changes.problems.set(path, body.problems ?? [])
      return
    }
  }
  changes.files.push({ file: result.file, checked: hasGood })
}

/**
 * Drafts carry no date of their own, and a story that waits for its time carries one that is still to come: when each was
 * last saved comes from the history.
 */
async function dateDrafts(store: FollowedStore, changes: CatalogueChanges): Promise<void> {
  const now = Date.now()
  const drafts = changes.files.map(({ file }) => file).filter((file) => file.kind === 'draft' || file.changed > now)
  const date = async (draft: ReadFile) => {
    const [revision] = await store.log({ path: draft.path, limit: 1 })
    draft.changed = revision ? Date.parse(revision.at) : 0
  }
  for (let start = 0; start < drafts.length; start += logsAtOnce)
    await Promise.all(drafts.slice(start, start + logsAtOnce).map(date))
}

async function recordClash(database: Client, path: string, changes: CatalogueChanges): Promise<void> {
  const file = changes.files.find((candidate) => candidate.file.path === path)?.file
  if (!file) return
  const { rows } = await database.execute({
    sql: `SELECT path, id FROM files WHERE kind = ? AND (id = ? OR slug = ?) LIMIT 1`,
    args: [file.kind, file.id, file.slug],
  })
  const [field, value] = rows[0]?.id === file.id ? ['id', file.id] : ['slug', file.slug]
  const message = `“${value}” belongs to content/${rows[0]?.path} already. Give one of the two another.`
  await database.batch(problemStatements(path, [{ field, message }]), 'write')
}

/** Files turned away earlier, for an id or slug that may be free by now. */
async function blockedFiles(store: FollowedStore, database: Client, except: Set<string>): Promise<FileChange[]> {
  const { rows } = await database.execute(`SELECT DISTINCT path FROM problems WHERE field IN ('id', 'slug')`)
  const paths = rows.map((row) => String(row.path)).filter((path) => !except.has(path))
  const files = await Promise.all(paths.map((path) => store.read(path)))
  return files.filter((file) => file !== null).map((file) => ({ path: file.path, blob: file.blob }))
}

async function forgetFiles(database: Client): Promise<void> {
  const tables = [
    'files',
    'stories',
    'reviews',
    'aliases',
    'listings',
    'corrections',
    'contributors',
    'problems',
    'words',
    'titles',
    'pictures',
    'meta',
  ]
  await database.batch(
    tables.map((table) => `DELETE FROM ${table}`),
    'write',
  )
}
