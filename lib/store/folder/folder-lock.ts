import { randomBytes } from 'node:crypto'
import { link, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreError } from '../store-error'

interface Holder {
  pid: number
  host: string
  /** When that process started: tells it from a later one with the same pid, as in a restarted container. */
  started: number
  token: string
}

const beat = 5_000
const silence = 30_000
const patience = 120_000

/**
 * One writer at a time, across processes: a file that names its holder. A holder that died, or that has not touched
 * the file for half a minute, has lost it. Git's own check of the branch stays the last word, should two ever hold it.
 */
export class FolderLock {
  readonly #path: string
  #turn: Promise<unknown> = Promise.resolve()

  constructor(path: string) {
    this.#path = path
  }

  /**
   * Runs `work` when its turn has come and nobody else holds the lock.
   *
   * @throws {StoreError} when another process holds it for two minutes, or the file cannot be written.
   */
  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(() => this.#locked(work))
    this.#turn = mine.catch(() => {})
    return mine
  }

  /** Answers when everything asked for so far is done. */
  async settled(): Promise<void> {
    await this.#turn
  }

  async #locked<T>(work: () => Promise<T>): Promise<T> {
    const me = { pid: process.pid, host: hostname(), started: startOfProcess(), token: randomBytes(8).toString('hex') }
    const text = JSON.stringify(me)
    await this.#take(text)
    const heart = setInterval(() => utimes(this.#path, new Date(), new Date()).catch(() => {}), beat)
    heart.unref()
    try {
      return await work()
    } finally {
      clearInterval(heart)
      // Not ours any more if this process slept through the silence.
      if ((await readFile(this.#path, 'utf8').catch(() => '')) === text) await rm(this.#path, { force: true })
    }
  }

  async #take(text: string): Promise<void> {
    const until = Date.now() + patience
    for (let wait = 2; ; wait = Math.min(wait * 1.5, 50)) {
      if (await this.#create(text)) return
      const found = await this.#stale()
      if (found !== null) await this.#remove(found)
      else if (Date.now() > until) {
        const holder = await readFile(this.#path, 'utf8').catch(() => 'unknown')
        throw new StoreError(
          `${this.#path}: another program holds the content folder (${holder}). Stop it, or delete that file.`,
        )
      } else await pause(wait * (0.5 + Math.random()))
    }
  }

  // Written aside and linked: whoever sees the lock sees who holds it.
  async #create(text: string): Promise<boolean> {
    const aside = `${this.#path}.${randomBytes(6).toString('hex')}`
    try {
      const file = await open(/* turbopackIgnore: true */ aside, 'wx')
      await file.writeFile(text).finally(() => file.close())
      await link(aside, this.#path)
      return true
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
      const remedy = 'See that the disk is not full and that the user who runs this program may write there.'
      throw new StoreError(`${this.#path}: cannot lock the content folder (${(cause as Error).message}). ${remedy}`, {
        cause,
      })
    } finally {
      await rm(aside, { force: true })
    }
  }

  /** The text of a lock whose holder is gone; null when it is held, or was let go meanwhile. */
  async #stale(): Promise<string | null> {
    try {
      const [text, { mtimeMs }] = await Promise.all([readFile(this.#path, 'utf8'), stat(this.#path)])
      if (Date.now() - mtimeMs > silence) return text
      return isGone(JSON.parse(text)) ? text : null
    } catch {
      return null
    }
  }

  // Two may find the same stale lock. The slower one must not take away what the quicker one has made since: it puts
  // back whatever it did not mean.
  async #remove(text: string): Promise<void> {
    const aside = `${this.#path}.${randomBytes(6).toString('hex')}`
    try {
      await rename(this.#path, aside)
      if ((await readFile(/* turbopackIgnore: true */ aside, 'utf8')) !== text) await link(aside, this.#path)
    } catch {
      // Someone else removed it, or made a new one: either way the next try finds out.
    } finally {
      await rm(aside, { force: true })
    }
  }
}

function startOfProcess(): number {
  return Math.round(Date.now() - process.uptime() * 1000)
}

function isGone(holder: Holder): boolean {
  if (holder.host !== hostname()) return false
  if (holder.pid === process.pid) return Math.abs(holder.started - startOfProcess()) > 2_000
  try {
    process.kill(holder.pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
