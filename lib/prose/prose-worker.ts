// The thread in which bodies are parsed. A body can hang or overflow the parser; here only this thread goes down.
import { parentPort } from 'node:worker_threads'
import { type CheckOptions, checkBody } from './check-body'

/** What the thread is asked. */
export interface ProseTask extends CheckOptions {
  source: string
}

// The first parse costs a few times the next one; a reader should not be the one who waits for it.
checkBody('The *first* [body](/) is\n\n> parsed\n\n- cold. <sub>1</sub>')

parentPort?.on('message', ({ source, ...options }: ProseTask) => {
  parentPort?.postMessage(checkBody(source, options))
})
parentPort?.postMessage('ready')
