import { describeProblem } from '../article/problem'
import type { BulkPerson, BulkResult } from './bulk'
import { commitTogether, type Planned } from './commit-together'
import type { DeskDependencies } from './dependencies'
import { editAsSaved } from './edit-as-saved'
import { type Publication, planPublication, publicationMessage } from './publish'
import { title } from './save-draft'
import { openWorkingCopy, type WorkingCopy } from './working-copy'

/**
 * Publishes each story as its draft is saved, as if somebody had opened each and pressed Publish, and all in one commit.
 * A story that links to another of them waits for it: it can be published after it.
 */
export function bulkPublish(ids: string[], person: BulkPerson, desk: DeskDependencies): Promise<BulkResult[]> {
  return publishAll(ids, person, desk, async (copy) => {
    if (!copy.draft) return { state: 'same', reasons: ['Readers have its newest text already.'] }
    return planOne(copy, {}, desk)
  })
}

/** Publishes each story for a time to come. What was in print before stays as it is. */
export async function bulkSchedule(
  ids: string[],
  at: number,
  person: BulkPerson,
  desk: DeskDependencies,
): Promise<BulkResult[]> {
  const published = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  return publishAll(ids, person, desk, async (copy) => {
    if (copy.article) return blocked('It was published already; open it to choose what readers see, and when.')
    if (at <= desk.clock()) return blocked('That time has passed. Choose a later one.')
    return planOne(copy, { published }, desk)
  })
}

type Ending = Pick<BulkResult, 'state' | 'reasons'>

async function publishAll(
  ids: string[],
  { author, mayPublish }: BulkPerson,
  desk: DeskDependencies,
  plan: (copy: WorkingCopy) => Promise<Publication | Ending>,
): Promise<BulkResult[]> {
  const results = new Map<string, BulkResult>()
  const planned: (Planned & Publication)[] = []
  const settle = (id: string, headline: string, ending: Ending) => results.set(id, { id, headline, ...ending })
  for (const id of ids) {
    const opened = await openWorkingCopy(id, desk)
    if (!opened.ok) {
      settle(id, id, blocked(opened.reason === 'missing' ? 'It is no longer there.' : opened.message))
      continue
    }
    const headline = title(opened.copy.frontmatter)
    const ending = mayPublish ? await plan(opened.copy) : blocked('Only an editor publishes. Submit it for review.')
    if (ending.state !== 'planned') settle(id, headline, ending)
    else if (planned.some(({ path }) => path === ending.path))
      settle(id, headline, blocked('Another of these stories takes its address. Give one of the two another slug.'))
    else planned.push({ ...ending, id, headline })
  }
  const raced = await commitTogether(planned, messageFor, author, desk.store)
  for (const one of planned)
    settle(one.id, one.headline, raced.includes(one) ? blocked(changed) : { state: 'done', reasons: [] })
  return ids.flatMap((id) => results.get(id) ?? [])
}

const changed = 'Somebody changed it after its draft was saved. Open it to see both texts.'

function messageFor(planned: (Planned & Publication)[]): string {
  const [first] = planned
  if (!first) return ''
  const deed = planned.length === 1 ? first.headline : `${planned.length} articles`
  return publicationMessage(deed, { ...first.facts, article: planned.map(({ id }) => id).join(' ') })
}

async function planOne(
  copy: WorkingCopy,
  fields: Record<string, unknown>,
  desk: DeskDependencies,
): Promise<Publication | Ending> {
  const plan = await planPublication({ ...editAsSaved(copy), fields }, desk)
  switch (plan.state) {
    case 'planned':
      return plan
    case 'invalid':
      return { state: 'blocked', reasons: plan.problems.map((problem) => describeProblem(problem)) }
    case 'conflict':
      return blocked(changed)
    case 'missing':
    case 'unfaithful':
      return blocked('It is no longer there.')
    // Whoever publishes many has read no warning, so none is ticked for them.
    case 'checklist':
      return { state: 'blocked', reasons: plan.items.map((item) => item.message) }
    case 'moved':
      return blocked('Its text is not the one that was reviewed. Open it to see what changed since.')
  }
}

function blocked(reason: string): Ending {
  return { state: 'blocked', reasons: [reason] }
}
