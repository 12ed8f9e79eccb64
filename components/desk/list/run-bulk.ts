import { type BulkActs, type BulkResult, type BulkWork, stepSize } from './bulk-work'
import type { Selectable } from './selection'

/** What is known of a run, now or at its end. */
export interface BulkReport {
  results: BulkResult[]
  /** Stories that were not tried: the run was stopped, or the server refused. */
  left: Selectable[]
  /** Why the server refused. */
  refusal?: string
}

/**
 * Does one thing to many stories, some at a time, until all are done, somebody stops it or the server refuses.
 *
 * @param stopped asked before each step
 * @param progress told after each
 */
export async function runBulk(
  work: BulkWork,
  stories: Selectable[],
  run: BulkActs['run'],
  { stopped, progress }: { stopped: () => boolean; progress: (report: BulkReport) => void },
): Promise<BulkReport> {
  let report: BulkReport = { results: [], left: stories }
  while (report.left.length > 0 && !stopped()) {
    const chunk = report.left.slice(0, stepSize)
    const outcome = await run({ work, ids: chunk.map(({ id }) => id) }).catch(() => unreachable)
    if (outcome.state !== 'done') {
      const refusal = outcome.state === 'refused' ? outcome.message : 'The server could not do this.'
      return { ...report, refusal }
    }
    report = { results: [...report.results, ...outcome.results], left: report.left.slice(chunk.length) }
    progress(report)
  }
  return report
}

const unreachable = {
  state: 'refused' as const,
  message: 'The server could not be reached. What stands below as done is done; try the others again.',
}

/** The stories that a second run takes: those with something in their way, and those that were not tried. */
export function notDone({ results, left }: BulkReport): Selectable[] {
  return [...results.filter((result) => result.state === 'blocked'), ...left].map(({ id, headline }) => ({
    id,
    headline,
  }))
}
