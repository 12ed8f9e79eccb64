// In the browser: the one place that outlives a dead network, a crash and a closed lid.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { copyDiffers } from './copy-differs'
import { isAcknowledged, type KeptCopy, type KeptForm } from './kept-copy'

/** What came of asking the browser. `full`: no room; `unavailable`: it keeps nothing, as in some private windows. */
export type CopyResult<Done> =
  | { ok: true; value: Done }
  | { ok: false; reason: 'full' | 'unavailable'; message: string }

interface Copies extends DBSchema {
  copies: { key: [id: string, sitting: string]; value: KeptCopy; indexes: { id: string } }
}

const databaseName = 'broadsheet-copies'
const mostDays = 30
/** Some browsers neither open a database nor say that they will not. */
const patience = 5000

let opened: Promise<IDBPDatabase<Copies>> | undefined

/**
 * Keeps the text of a sitting in place of the sitting's last one. A copy that is older than the one kept changes
 * nothing, and one that finds no room leaves the last one as it is.
 */
export function keepCopy(copy: Omit<KeptCopy, 'acknowledged'>): Promise<CopyResult<void>> {
  return ask(async (database) => {
    const transaction = database.transaction('copies', 'readwrite', { durability: 'strict' })
    const known = await transaction.store.get([copy.id, copy.sitting])
    if (!known || known.at <= copy.at) {
      // A request that fails takes the whole transaction back; `done` then says why.
      void transaction.store.put({ ...copy, acknowledged: known?.acknowledged ?? null }).catch(() => {})
    }
    await transaction.done
  })
}

/** Notes that the server has what this sitting's text was at a time. */
export function acknowledgeCopy(id: string, sitting: string, at: number): Promise<CopyResult<void>> {
  return ask(async (database) => {
    const transaction = database.transaction('copies', 'readwrite')
    const known = await transaction.store.get([id, sitting])
    if (known && (known.acknowledged ?? Number.NEGATIVE_INFINITY) < at) {
      void transaction.store.put({ ...known, acknowledged: at }).catch(() => {})
    }
    await transaction.done
  })
}

/** The copies of an article, newest first: of every sitting, also of other windows that are open now. */
export function copiesOf(id: string): Promise<CopyResult<KeptCopy[]>> {
  return ask(async (database) => {
    const copies = await database.getAllFromIndex('copies', 'id', id)
    return copies.sort((one, other) => other.at - one.at)
  })
}

/** Lets a copy go: the writer said so, or the same text was saved. */
export function forgetCopy({ id, sitting }: Pick<KeptCopy, 'id' | 'sitting'>): Promise<CopyResult<void>> {
  return ask((database) => database.delete('copies', [id, sitting]))
}

/**
 * Lets go of what is older than thirty days and safe elsewhere: what the server acknowledged, and what says the same as
 * the text that was opened. A text that exists nowhere else stays however old it is.
 *
 * @param saved the article that was opened, as it is saved
 */
export function pruneCopies(now: number, saved?: { id: string; form: KeptForm }): Promise<CopyResult<number>> {
  return ask(async (database) => {
    const transaction = database.transaction('copies', 'readwrite')
    let gone = 0
    for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
      const copy = cursor.value
      const old = now - copy.at > mostDays * 86_400_000
      const same = saved?.id === copy.id && !copyDiffers(copy, saved.form)
      if (!old || !(isAcknowledged(copy) || same)) continue
      await cursor.delete()
      gone += 1
    }
    await transaction.done
    return gone
  })
}

async function ask<Done>(act: (database: IDBPDatabase<Copies>) => Promise<Done>): Promise<CopyResult<Done>> {
  try {
    return { ok: true, value: await act(await database()) }
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    // A connection can end under us, when the browser clears its data or the disk fails; the next call opens anew.
    if (name !== 'QuotaExceededError') opened = undefined
    return name === 'QuotaExceededError'
      ? { ok: false, reason: 'full', message: 'This browser has no room left for a copy of your text. Save the draft.' }
      : { ok: false, reason: 'unavailable', message: 'This browser keeps no copy of your text. Save the draft often.' }
  }
}

function database(): Promise<IDBPDatabase<Copies>> {
  opened ??= withinPatience(
    openDB<Copies>(databaseName, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('copies', { keyPath: ['id', 'sitting'] }).createIndex('id', 'id')
      },
      // A newer version of the desk in another window waits for this.
      blocking(_current, _next, event) {
        ;(event.target as IDBDatabase).close()
        opened = undefined
      },
      terminated() {
        opened = undefined
      },
    }),
  )
  return opened
}

function withinPatience<Value>(promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The browser’s database did not open')), patience)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
