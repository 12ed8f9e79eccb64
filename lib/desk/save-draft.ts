import { draftPath } from '../article/address'
import { frontmatterFrom, textsFrom } from '../article/form-fields'
import { type FormState, mergeForms } from '../article/merge-forms'
import { actMessage } from './act-message'
import { ancestorOf } from './ancestor'
import { type Composed, type Edit, formOf, isBasedOn, layOver, standsInTheWay } from './compose'
import type { ActResult, Author, DeskDependencies, Overtaken, Theirs } from './dependencies'
import { conflictAfterRace, openNewest, theirText } from './open-newest'
import { type Base, baseOf, type WorkingCopy } from './working-copy'

/** What a save leaves: what the next one will be based on. */
export interface Saved {
  base: Base
  /** What the page must show now, where another's words came into the text. */
  merged?: FormState & { theirs: Theirs; reason: Overtaken }
}

/** More races than this in one save mean that something other than people is saving. */
const mostRaces = 10

/**
 * Saves a working copy. Where another save came first the two are merged, and what both changed is the writer's to
 * choose: nothing is written until then. An unchanged text is not written again.
 */
export async function saveDraft(edit: Edit, author: Author, dependencies: DeskDependencies): Promise<ActResult<Saved>> {
  for (let race = 0; race < mostRaces; race += 1) {
    const outcome = await saveOnNewest(edit, author, dependencies)
    if (outcome !== 'raced') return outcome
  }
  return conflictAfterRace(edit, dependencies)
}

async function saveOnNewest(
  edit: Edit,
  author: Author,
  dependencies: DeskDependencies,
): Promise<ActResult<Saved> | 'raced'> {
  const newest = await openNewest(edit, dependencies)
  if (newest.state !== 'open') return newest
  const { copy, reason } = newest
  const mine = layOver(copy, edit)
  const stop = await standsInTheWay(edit, mine, dependencies)
  if (stop) return stop
  // Whose text is in the files to the letter has nothing to lose: the answer to an earlier save was lost on its way.
  if (mine.text === copy.text) return { state: 'done', base: baseOf(copy) }
  if (isBasedOn(copy, edit.base)) return write(mine, edit, author, dependencies)
  return mergeIn(copy, reason, edit, author, dependencies)
}

/** Another save came first: the writer's changes are brought into the newest text. */
async function mergeIn(
  copy: WorkingCopy,
  reason: Overtaken,
  edit: Edit,
  author: Author,
  dependencies: DeskDependencies,
): Promise<ActResult<Saved> | 'raced'> {
  const mine: FormState = { texts: textsFrom(edit.fields), body: edit.body }
  const { ancestor, newer } = await ancestorOf(edit, copy, dependencies)
  const theirs = await theirText(copy, dependencies)
  const began = isInside(edit.unanswered, ancestor, newer) ? edit.unanswered : ancestor
  const merged = mergeForms(began, mine, newer)
  const conflict = { state: 'conflict' as const, theirs, reason, base: baseOf(copy) }
  if (merged.state === 'choices') return { ...conflict, choices: merged.choices }
  const composed = layOver(copy, { fields: frontmatterFrom(merged.texts), body: merged.body })
  if (await standsInTheWay({ body: merged.body }, composed, dependencies)) {
    // Each is sound and the two together are not, such as a footnote and its note: a person must look.
    const differences = mergeForms(null, mine, formOf(copy))
    if (differences.state === 'choices') return { ...conflict, choices: differences.choices }
  }
  const news = saysTheSame(merged, mine) ? {} : { merged: { texts: merged.texts, body: merged.body, theirs, reason } }
  if (composed.text === copy.text) return { state: 'done', base: baseOf(copy), ...news }
  const written = await write(composed, edit, author, dependencies, theirs.by ?? 'somebody')
  return written === 'raced' || written.state !== 'done' ? written : { ...written, ...news }
}

/** Whether a save whose answer was lost is in the files all the same: merged once more, it changes nothing there. */
function isInside(sent: FormState | undefined, ancestor: FormState | null, newer: FormState): sent is FormState {
  if (!sent) return false
  const again = mergeForms(ancestor, sent, newer)
  return again.state === 'merged' && saysTheSame(again, newer)
}

async function write(
  { copy, text, frontmatter }: Composed,
  { asked = true, sitting }: Edit,
  author: Author,
  { store }: DeskDependencies,
  mergedWith?: string,
): Promise<ActResult<Saved> | 'raced'> {
  const path = draftPath(copy.id)
  const result = await store.commit({
    message: actMessage(`Save draft: ${title(frontmatter)}`, {
      act: mergedWith ? 'merge' : asked ? 'save' : 'autosave',
      article: copy.id,
      // What was asked for stands in the history by itself, whatever else its sitting saved.
      sitting: asked ? undefined : sitting,
      detail: mergedWith && `merged with the text of ${mergedWith}`,
    }),
    author,
    changes: [{ path, bytes: new TextEncoder().encode(text), expected: copy.draft?.blob ?? null }],
  })
  if (result.state === 'conflict') return 'raced'
  return { state: 'done', base: { ...baseOf(copy), draft: result.blobs[path] ?? null } }
}

function saysTheSame(one: FormState, other: FormState): boolean {
  const plain = ({ texts, body }: FormState) => JSON.stringify([frontmatterFrom(texts), body.replace(/\r\n?/g, '\n')])
  return plain(one) === plain(other)
}

/** What the history calls a story. */
export function title(frontmatter: Record<string, unknown>): string {
  return String(frontmatter.headline || frontmatter.id || 'untitled')
}
