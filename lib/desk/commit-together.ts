import type { Author, Change, Store } from '../store/store'

/** What is to be written for one story. */
export interface Planned {
  id: string
  headline: string
  changes: Change[]
}

/**
 * Writes what was planned for many stories in one commit. Should one of them be saved by somebody else meanwhile, it is
 * left out, and the others are written without it.
 *
 * @param messageFor the commit's message, for the stories that are in it
 * @returns those that were left out
 */
export async function commitTogether<Plan extends Planned>(
  planned: Plan[],
  messageFor: (planned: Plan[]) => string,
  author: Author,
  store: Pick<Store, 'commit'>,
): Promise<Plan[]> {
  let going = planned
  while (going.length > 0) {
    const result = await store.commit({
      message: messageFor(going),
      author,
      changes: going.flatMap((plan) => plan.changes),
    })
    if (result.state === 'committed') break
    const raced = new Set(result.conflicts.map((conflict) => conflict.path))
    const left = going.filter(({ changes }) => !changes.some(({ path }) => raced.has(path)))
    // A conflict that names none of ours would never end.
    if (left.length === going.length) throw new Error(`The store refused ${[...raced].join(', ')} unasked.`)
    going = left
  }
  return planned.filter((plan) => !going.includes(plan))
}
