// The thread in which bodies are parsed. A body can hang or overflow the parser; here only this thread goes down.
import { parentPort } from 'node:worker_threads'
import { type CheckOptions, checkBody } from './check-body'
import { readBody } from './read-body'

/** What the thread is asked: to check a body for print, or to open it for the editor. */
export type ProseTask = CheckTask | OpenTask

interface CheckTask extends CheckOptions {
  act: 'check'
  source: string
}

/** Answered with a BodyToEdit. */
export interface OpenTask {
  act: 'open'
  source: string
}

// The first parse costs a few times the next one; a reader should not be the one who waits for it.
checkBody('The *first* [body](/) is\n\n> parsed\n\n- cold. <sub>1</sub>')

parentPort?.on('message', (task: ProseTask) => {
  const { source } = task
  parentPort?.postMessage(task.act === 'open' ? readBody(source) : checkBody(source, task))
})
parentPort?.postMessage('ready')
