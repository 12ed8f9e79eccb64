import { type ChildProcess, spawn } from 'node:child_process'
import { StoreError } from '../store-error'
import { type GitPlace, gitArguments, gitEnvironment } from './git'

/** What Git keeps under a name. `bytes` is empty when only the facts were asked for. */
export interface GitObject {
  id: string
  type: string
  bytes: Buffer
}

interface Request {
  name: string
  tries: number
  resolve(object: GitObject | null): void
  reject(error: Error): void
}

/**
 * Asks one long-lived `git cat-file` for objects: pages read many per second, and a process for each would take
 * milliseconds. It sees what other processes add meanwhile. It is started when first needed, started again when it
 * dies, and keeps Node running only while an answer is due.
 */
export class ObjectReader {
  readonly #place: GitPlace
  readonly #mode: '--batch' | '--batch-check'
  #child: ChildProcess | null = null
  #waiting: Request[] = []
  #chunks: Buffer[] = []
  #have = 0
  #need = 1
  #closed = false

  /** `--batch` answers contents, `--batch-check` only id and type. */
  constructor(place: GitPlace, mode: '--batch' | '--batch-check') {
    this.#place = place
    this.#mode = mode
  }

  /**
   * The object of that name (an id, `HEAD`, `<commit>:<path>`), null when there is none.
   *
   * @throws {StoreError} when Git cannot be started or dies twice over the same question.
   */
  get(name: string): Promise<GitObject | null> {
    if (this.#closed) return Promise.reject(new StoreError(`${this.#place.gitDir}: the store was closed.`))
    return new Promise((resolve, reject) => this.#ask({ name, tries: 0, resolve, reject }))
  }

  /** Ends the process. Answers still due are refused. */
  close(): void {
    this.#closed = true
    this.#child?.stdin?.end()
    this.#child?.kill()
  }

  #ask(request: Request): void {
    this.#child ??= this.#start()
    this.#waiting.push(request)
    this.#holdNode(true)
    this.#child.stdin?.write(`${request.name}\n`)
  }

  #start(): ChildProcess {
    const child = spawn('git', [...gitArguments(this.#place), 'cat-file', this.#mode], {
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
      windowsHide: true,
    })
    this.#chunks = []
    this.#have = 0
    this.#need = 1
    child.stdout?.on('data', (chunk: Buffer) => this.#take(chunk))
    // A broken pipe is told again, with its consequences, by `close`.
    child.stdin?.on('error', () => {})
    let cause: Error | undefined
    child.on('error', (error) => {
      cause = error
    })
    child.on('close', () => this.#ended(child, cause))
    return child
  }

  #ended(child: ChildProcess, cause?: Error): void {
    if (this.#child !== child) return
    this.#child = null
    const unanswered = this.#waiting
    this.#waiting = []
    for (const request of unanswered) {
      request.tries += 1
      if (!this.#closed && !cause && request.tries < 2) this.#ask(request)
      else request.reject(this.#failure(request, cause))
    }
  }

  #failure(request: Request, cause?: Error): StoreError {
    const reason = this.#closed ? 'the store was closed' : (cause?.message ?? 'git cat-file ended unexpectedly')
    const remedy = this.#closed ? '' : ' See that Git is installed and that the history folder is readable.'
    return new StoreError(`${this.#place.gitDir}: cannot read ${request.name}: ${reason}.${remedy}`, { cause })
  }

  // Large contents come in many chunks: they are joined once, when enough has come.
  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#have += chunk.length
    if (this.#have < this.#need) return
    const data = Buffer.concat(this.#chunks)
    let start = 0
    while (true) {
      const used = this.#answer(data.subarray(start))
      if (used === 0) break
      start += used
    }
    this.#chunks = [data.subarray(start)]
    this.#have = data.length - start
    if (this.#waiting.length === 0) this.#holdNode(false)
  }

  /** Answers the oldest request if its reply is whole; returns how many bytes that took. */
  #answer(data: Buffer): number {
    const lineEnd = data.indexOf(10)
    if (lineEnd === -1) {
      this.#need = data.length + 1
      return 0
    }
    const line = data.subarray(0, lineEnd).toString()
    const found = /^([0-9a-f]{40}) (\w+) (\d+)$/.exec(line)
    const size = found && this.#mode === '--batch' ? Number(found[3]) + 1 : 0
    const whole = lineEnd + 1 + size
    if (data.length < whole) {
      this.#need = whole
      return 0
    }
    const bytes = Buffer.from(data.subarray(lineEnd + 1, Math.max(lineEnd + 1, whole - 1)))
    this.#waiting.shift()?.resolve(found ? { id: found[1] as string, type: found[2] as string, bytes } : null)
    this.#need = 1
    return whole
  }

  #holdNode(hold: boolean): void {
    const child = this.#child
    if (!child) return
    const what = hold ? 'ref' : 'unref'
    child[what]()
    // Pipes are sockets underneath; the types of streams do not say so.
    for (const pipe of [child.stdin, child.stdout]) (pipe as unknown as { ref(): void; unref(): void } | null)?.[what]()
  }
}
