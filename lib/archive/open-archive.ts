import type { Client } from '@libsql/client'
import type { CommitId } from '../store/store'
import { problemStatements } from './apply-changes'
import { openDatabase } from './database'
import { openJournal } from './journal'
import { kindOfPath, readFile } from './read-file'
import { type CheckBody, catalogueHead, type FollowedStore, type SyncOptions, syncCatalogue } from './sync'
import type { Touched } from './touched'

/** The catalogue over a store: ask `database` with the functions of this folder, bring it up to date with `sync`. */
export interface Archive {
  database: Client
  /**
   * Follows the store's newest state, one that is no older than the call. Calls at the same time take turns, and those
   * that wait for their turn share it.
   */
  sync(progress?: SyncOptions['progress']): Promise<void>
  /**
   * The public pages that are out of date since this was last asked; with a commit, also those that were told before and
   * changed after it.
   */
  takeTouched(since?: CommitId): Touched
  /** Takes what was synced so far for no news: no page has been made yet. */
  settle(): void
  /** The state of the store that the catalogue shows; null for an empty one. */
  head(): Promise<CommitId | null>
  /** Checks bodies that were taken in unchecked, so that the desk can list their errors. Readers do not wait for it. */
  checkBodies(): Promise<void>
  close(): void
}

export interface ArchiveOptions extends Pick<SyncOptions, 'store' | 'checkBody' | 'measurePicture'> {
  /** Absolute path of the SQLite file. */
  file: string
}

/** Opens the catalogue as it was left; call `sync` before the first page is made. */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const { store, checkBody } = options
  const database = await openDatabase(options.file)
  // One after the other: each sync begins where the one before it ended.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }
  const journal = openJournal()
  let waiting: Promise<void> | undefined
  return {
    database,
    sync(progress) {
      waiting ??= inTurn(async () => {
        waiting = undefined
        journal.add(await syncCatalogue({ ...options, database, progress, brokeOff: journal.add }))
      })
      return waiting
    },
    takeTouched: journal.take,
    settle: journal.settle,
    head: () => catalogueHead(database),
    async checkBodies() {
      for (;;) {
        if (!(await inTurn(() => checkNext(database, store, checkBody)))) return
      }
    },
    close() {
      database.close()
    },
  }
}

/** Checks one body and notes what is wrong with it. False when none is left. */
async function checkNext(database: Client, store: FollowedStore, checkBody: CheckBody): Promise<boolean> {
  const { rows } = await database.execute('SELECT path, blob FROM files WHERE checked = 0 LIMIT 1')
  if (!rows[0]) return false
  const [path, blob] = [String(rows[0].path), String(rows[0].blob)]
  const kind = kindOfPath(path)
  const result = kind ? readFile(path, kind, blob, await store.readAt(blob)) : null
  const body = result?.ok
    ? await checkBody(result.file.body, { firstLine: result.file.bodyLine })
    : { ok: true, problems: [] }
  const done = { sql: 'UPDATE files SET checked = 1 WHERE path = ?', args: [path] }
  await database.batch(body.ok ? [done] : [done, ...problemStatements(path, body.problems ?? [])], 'write')
  return true
}
