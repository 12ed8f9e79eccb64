import { describeProblem } from '../article/problem'
import type { BulkPerson, BulkResult } from './bulk'
import type { DeskDependencies } from './dependencies'
import { editAsSaved } from './edit-as-saved'
import { publish } from './publish'
import { title } from './save-draft'
import { openWorkingCopy, type WorkingCopy } from './working-copy'

/** Publishes each story as its draft is saved, one after the other, as if somebody had opened each and pressed Publish. */
export function bulkPublish(ids: string[], person: BulkPerson, desk: DeskDependencies): Promise<BulkResult[]> {
  return oneByOne(ids, person, desk, (copy) => {
    if (!copy.draft) return { state: 'same', reasons: ['Readers have its newest text already.'] }
    return publishCopy(copy, {}, person, desk)
  })
}

/** Publishes each story for a time to come. What was in print before stays as it is. */
export function bulkSchedule(
  ids: string[],
  at: number,
  person: BulkPerson,
  desk: DeskDependencies,
): Promise<BulkResult[]> {
  const published = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  return oneByOne(ids, person, desk, (copy) => {
    if (copy.article) return blocked('It was published already; open it to choose what readers see, and when.')
    if (at <= desk.clock()) return blocked('That time has passed. Choose a later one.')
    return publishCopy(copy, { published }, person, desk)
  })
}

/** Publishing asks about these two as well, once a newsroom has a checklist and a review. */
type PublishEnding =
  | Awaited<ReturnType<typeof publish>>
  | { state: 'checklist'; items: { message: string }[] }
  | { state: 'moved' }

type Ending = Pick<BulkResult, 'state' | 'reasons'>

async function oneByOne(
  ids: string[],
  { mayPublish }: BulkPerson,
  desk: DeskDependencies,
  deed: (copy: WorkingCopy) => Ending | Promise<Ending>,
): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const id of ids) {
    const opened = await openWorkingCopy(id, desk)
    if (!opened.ok) {
      const why = opened.reason === 'missing' ? 'It is no longer there.' : opened.message
      results.push({ id, headline: id, ...blocked(why) })
      continue
    }
    const ending = mayPublish ? await deed(opened.copy) : blocked('Only an editor publishes. Submit it for review.')
    results.push({ id, headline: title(opened.copy.frontmatter), ...ending })
  }
  return results
}

async function publishCopy(
  copy: WorkingCopy,
  fields: Record<string, unknown>,
  { author }: BulkPerson,
  desk: DeskDependencies,
): Promise<Ending> {
  const edit = { ...editAsSaved(copy), fields }
  const result = (await publish(edit, author, desk)) as PublishEnding
  switch (result.state) {
    case 'done':
      return { state: 'done', reasons: [] }
    case 'invalid':
      return { state: 'blocked', reasons: result.problems.map((problem) => describeProblem(problem)) }
    case 'conflict':
      return blocked('Somebody changed it after its draft was saved. Open it to see both texts.')
    case 'missing':
    case 'unfaithful':
      return blocked('It is no longer there.')
    // Whoever publishes many has read no warning, so none is ticked for them.
    case 'checklist':
      return { state: 'blocked', reasons: result.items.map((item) => item.message) }
    case 'moved':
      return blocked('Its text is not the one that was reviewed. Open it to see what changed since.')
  }
}

function blocked(reason: string): Ending {
  return { state: 'blocked', reasons: [reason] }
}
