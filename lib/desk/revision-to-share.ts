import type { ActResult, DeskDependencies } from './dependencies'
import { textOfRevision } from './revisions'
import { openWorkingCopy } from './working-copy'

/** The newest saved state of a story: what an address given out now shows, however the story goes on. */
export async function revisionToShare(
  id: string,
  dependencies: DeskDependencies,
): Promise<ActResult<{ blob: string }>> {
  const opened = await openWorkingCopy(id, dependencies)
  if (!opened.ok) return { state: 'missing' }
  const blob = (opened.copy.draft ?? opened.copy.article)?.blob
  // An edit by hand of a moment ago is not in the history yet, and only what is there can be shown for weeks.
  if (!blob || (await textOfRevision(id, blob, dependencies)) === null) {
    const message = 'The newest text was changed by hand a moment ago and is not in the history yet. Try again.'
    return { state: 'invalid', problems: [{ message }] }
  }
  return { state: 'done', blob }
}
