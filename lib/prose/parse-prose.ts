import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Problem } from '../article/problem'
import type { CheckedBody, CheckOptions } from './check-body'
import type { BodyToEdit } from './open-body'
import { tooTangled } from './problems'
import type { OpenTask, ProseTask } from './prose-worker'
import { RecentAnswers } from './recent-answers'
import { isTaskLost, WorkerPool } from './worker-pool'

export interface ParseOptions extends CheckOptions {
  /** Milliseconds that the parser may take; by default two seconds, and more for a text of book length. */
  deadline?: number
}

// Measured: 500 kB of honest prose needs between 100 and 150 MB. What needs more than this is not prose.
const resourceLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 48 }
const mostWaiting = 1000

/**
 * Parses and checks a body on another thread, so that no text can hang the paper. The answer is shared between
 * callers: read it, do not change it. Rejects only when the threads cannot be had, which is not the text's fault.
 */
export async function parseProse(source: string, options: ParseOptions = {}): Promise<CheckedBody> {
  const { firstLine = 1, deadline = deadlineFor(source) } = options
  // One answer for the act that checks a text, the catalogue that takes it in and the page that shows it, whichever line
  // each counts from.
  const key = createHash('sha256').update(source).digest('base64')
  const answer = await answers().get(key, source.length, async () => {
    try {
      const task: ProseTask = { act: 'check', source, firstLine: 1 }
      return { answer: (await parse(task, deadline)) as CheckedBody, keep: true }
    } catch (error) {
      if (!isTaskLost(error)) throw error
      // Not kept: the machine may have been busy, and the next try fare better.
      return { answer: tangled, keep: false }
    }
  })
  return answer.ok ? answer : { ok: false, problems: answer.problems.map((problem) => movedDown(problem, firstLine)) }
}

function movedDown(problem: Problem, firstLine: number): Problem {
  return problem.line === undefined ? problem : { ...problem, line: problem.line + firstLine - 1 }
}

/** Reads a body for the editor on the same threads; undefined when no thread could manage it. */
export async function parseInWorker(task: OpenTask): Promise<BodyToEdit | undefined> {
  try {
    return (await parse(task, deadlineFor(task.source))) as BodyToEdit
  } catch (error) {
    if (!isTaskLost(error)) throw error
    return undefined
  }
}

/** Tries a lost text once more, with more patience: on a busy machine an honest one can miss its deadline too. */
async function parse(task: ProseTask, deadline: number): Promise<unknown> {
  const first = pool().run(task, deadline)
  const answer = first.catch((error: unknown) => {
    if (isTaskLost(error)) return pool().run(task, 3 * deadline)
    throw error
  })
  return await answer
}

function deadlineFor(source: string): number {
  return 2000 + Math.min(source.length, 512 * 1024) / 128
}

const tangled: CheckedBody = { ok: false, problems: [{ line: 1, message: tooTangled }] }

function start(): Worker {
  // Next replaces NEXT_RUNTIME when it builds and drops the other branch. It bundles the thread where it sees this very
  // form, `new Worker(new URL(…))`, and traces it into the functions. Elsewhere the source is loaded as it is.
  return process.env.NEXT_RUNTIME
    ? new Worker(new URL('./prose-worker.ts', import.meta.url), { resourceLimits, name: 'prose' })
    : new Worker(new URL('./prose-worker-from-source.mjs', import.meta.url), {
        resourceLimits,
        name: 'prose',
        execArgv: [],
      })
}

// Next puts this module into several bundles of one process; they share the threads and the answers.
interface Shared {
  broadsheetProse?: { pool: WorkerPool; answers: RecentAnswers<CheckedBody> }
}
const shared: Shared = globalThis as Shared

// In development this module runs again when the code was changed: threads with the old code go.
if (process.env.NODE_ENV === 'development') {
  shared.broadsheetProse?.pool.close()
  shared.broadsheetProse = undefined
}

function presses(): NonNullable<Shared['broadsheetProse']> {
  // Two at least, so that one tangled draft does not keep the readers waiting.
  const size = Math.max(2, Math.min(4, availableParallelism() - 1))
  shared.broadsheetProse ??= {
    pool: new WorkerPool({ start, size, queue: mostWaiting }),
    answers: new RecentAnswers(4_000_000),
  }
  return shared.broadsheetProse
}

function pool(): WorkerPool {
  return presses().pool
}

function answers(): RecentAnswers<CheckedBody> {
  return presses().answers
}
