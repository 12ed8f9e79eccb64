import type { Worker } from 'node:worker_threads'

/** A task took longer than it may, or brought its thread down; the thread is gone and the next task gets a new one. */
export class TaskLost extends Error {
  override readonly name = 'TaskLost'
}

/** By name: Next's bundles share one pool, and each has its own copy of the class. */
export function isTaskLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'TaskLost'
}

interface Task {
  message: unknown
  deadline: number
  resolve: (answer: unknown) => void
  reject: (error: Error) => void
}

interface PoolOptions {
  /** Starts a thread, which says `ready` when it can work and then answers each message with one message. */
  start: () => Worker
  size: number
  /** How many tasks may wait; more are turned away at once rather than kept for minutes. */
  queue: number
}

// Loading the parser, on a busy machine. Not counted against any text.
const startDeadline = 20_000

/**
 * Warm threads, one task at a time on each. piscina would do, but it wants the thread as a file name, and Turbopack
 * bundles a thread only where it sees `new Worker(new URL(…))`.
 */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #idle: Worker[] = []
  readonly #waiting: Task[] = []
  readonly #alive = new Set<Worker>()
  #closed = false

  constructor(options: PoolOptions) {
    this.#options = options
  }

  /** Answers with the thread's answer. Rejects with TaskLost when the deadline passes or the thread dies. */
  run(message: unknown, deadline: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length >= this.#options.queue) {
        reject(new Error('Too many texts are waiting to be parsed. Try again in a moment.'))
        return
      }
      this.#waiting.push({ message, deadline, resolve, reject })
      this.#next()
    })
  }

  /** Lets go of the threads; those that work finish first. */
  close(): void {
    this.#closed = true
    for (const worker of this.#idle.splice(0)) this.#end(worker)
  }

  #next(): void {
    if (this.#waiting.length === 0) return
    const worker = this.#idle.pop()
    if (worker) {
      const task = this.#waiting.shift()
      if (task) this.#give(worker, task)
    } else if (this.#alive.size < this.#options.size) this.#open()
  }

  #open(): void {
    const worker = this.#options.start()
    this.#alive.add(worker)
    // A thread that dies while it rests must not take the process with it.
    worker.on('error', () => {})
    worker.once('exit', () => this.#bury(worker))
    const fail = (error: Error) => {
      this.#end(worker)
      this.#waiting.shift()?.reject(error)
      this.#next()
    }
    this.#listen(worker, startDeadline, () => this.#rest(worker), fail)
  }

  #give(worker: Worker, task: Task): void {
    // A process with work to do stays alive for it; one with idle threads only may end.
    worker.ref()
    const lose = (error: Error) => {
      this.#end(worker)
      task.reject(new TaskLost(error.message, { cause: error }))
      this.#next()
    }
    const done = (answer: unknown) => {
      task.resolve(answer)
      this.#rest(worker)
    }
    this.#listen(worker, task.deadline, done, lose)
    worker.postMessage(task.message)
  }

  #rest(worker: Worker): void {
    worker.unref()
    if (this.#closed && this.#waiting.length === 0) {
      this.#end(worker)
      return
    }
    this.#idle.push(worker)
    this.#next()
  }

  #end(worker: Worker): void {
    this.#bury(worker)
    void worker.terminate()
  }

  #bury(worker: Worker): void {
    if (!this.#alive.delete(worker)) return
    const resting = this.#idle.indexOf(worker)
    if (resting >= 0) this.#idle.splice(resting, 1)
  }

  // Calls exactly one of the two, once.
  #listen(worker: Worker, deadline: number, done: (answer: unknown) => void, fail: (error: Error) => void): void {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      // One by one: removeAllListeners would take Node's own, and the thread would fall silent.
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      act()
    }
    const onMessage = (answer: unknown) => settle(() => done(answer))
    const onError = (error: Error) => settle(() => fail(error))
    const onExit = (code: number) => settle(() => fail(new Error(`The thread ended with code ${code}`)))
    const timer = setTimeout(() => onError(new Error(`No answer within ${deadline} ms`)), deadline)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  }
}
