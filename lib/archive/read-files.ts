import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type ReadResult, readFile } from './read-file'

/** A file whose bytes have been fetched. */
export interface FetchedFile {
  path: string
  kind: 'article' | 'draft'
  blob: string
  bytes: Uint8Array
}

/** Reads fetched files, in their order. */
export interface FileReader {
  read(files: FetchedFile[]): Promise<ReadResult[]>
  close(): void
}

/** Reads on the calling thread: a few files are read sooner than a thread could start. */
export const readHere: FileReader = {
  read: async (files) => readFetched(files),
  close() {},
}

/**
 * Reads on a thread of its own. A first catalogue spends a third of its time on reading; SQLite, which takes the rest,
 * meanwhile writes what was read before.
 */
export function openReadingThread(): FileReader {
  const worker = start()
  // What ends the thread while it works reaches the reader that waits; at other times it has nobody to tell.
  worker.on('error', () => {})
  return {
    async read(files) {
      const answer = once(worker, 'message')
      worker.postMessage(files)
      const [results] = (await answer) as [ReadResult[]]
      return results
    },
    close() {
      void worker.terminate()
    },
  }
}

/** What both readers do, wherever they do it. */
export function readFetched(files: FetchedFile[]): ReadResult[] {
  return files.map(({ path, kind, blob, bytes }) => readFile(path, kind, blob, bytes))
}

function start(): Worker {
  // Next bundles the thread where it sees this very form, and drops the other; see lib/prose/parse-prose.ts.
  return process.env.NEXT_RUNTIME
    ? new Worker(new URL('./reading-thread.ts', import.meta.url), { name: 'catalogue' })
    : new Worker(new URL('./reading-thread-from-source.mjs', import.meta.url), { name: 'catalogue', execArgv: [] })
}
