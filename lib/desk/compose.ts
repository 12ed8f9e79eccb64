import { editArticleFile } from '../article/edit-file'
import { parseArticleFile } from '../article/file'
import { textsFrom } from '../article/form-fields'
import type { FormState } from '../article/merge-forms'
import type { Problem } from '../article/problem'
import { draftSchema } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import type { ActResult, DeskDependencies } from './dependencies'
import { openNewest, theirText } from './open-newest'
import { type Base, baseOf, type WorkingCopy } from './working-copy'

/** What the editing page sends: what it was based on, every field that the form has, and the body. */
export interface Edit {
  id: string
  base: Base
  /** Fields by name; `undefined` for one that was left empty. */
  fields: Record<string, unknown>
  body: string
  /** The published file that the writer was shown as newer than the draft, and publishes over knowingly. */
  seen?: string
  /** The editing session, whose autosaves count as one revision. */
  sitting?: string
  /** Whether a person asked for it; false for an autosave. */
  asked?: boolean
  /** The document that the rich editor shows, where the body was written from it: the two must mean the same. */
  document?: unknown
  /** What an earlier save sent and had no answer to: it may be in the files, and is then no other person's text. */
  unanswered?: FormState
}

export interface Composed {
  copy: WorkingCopy
  /** The whole file as it would be saved. */
  text: string
  frontmatter: Record<string, unknown>
}

/** The order of fields in a new file: the schema's. */
export const fieldOrder = Object.keys(draftSchema.shape)

/**
 * Lays an edit over the newest file and checks the outcome; writes nothing. An edit that another save overtook is a
 * conflict here: what nobody has read is never merged on the way to print.
 */
export async function composeEdit(edit: Edit, dependencies: DeskDependencies): Promise<ActResult<Composed>> {
  const newest = await openNewest(edit, dependencies)
  if (newest.state !== 'open') return newest
  const { copy } = newest
  const composed = layOver(copy, edit)
  // Whose text is in the files to the letter has nothing to lose: the answer to an earlier save was lost on its way.
  if (!isBasedOn(copy, edit.base) && composed.text !== copy.text) {
    return { state: 'conflict', theirs: await theirText(copy, dependencies) }
  }
  return (await standsInTheWay(edit, composed, dependencies)) ?? { state: 'done', ...composed }
}

/** Lays fields and a body over the newest file; whatever they leave as it is keeps its bytes. */
export function layOver(copy: WorkingCopy, edit: { fields: Record<string, unknown>; body: string }): Composed {
  const { id: _, ...fields } = edit.fields
  // A form that was opened before the story was printed knows no time of publication; the story has one for good.
  if (copy.article) fields.published ??= copy.frontmatter.published
  const text = editArticleFile(copy.text, fields, copy.lead + edit.body, fieldOrder)
  return { copy, text, frontmatter: { ...copy.frontmatter, ...fields } }
}

/** Why a text may not be written; null when nothing stands in its way. */
export async function standsInTheWay(
  edit: { body: string; document?: unknown },
  { copy, text }: Composed,
  dependencies: DeskDependencies,
): Promise<ActResult<never> | null> {
  const { document, body } = edit
  if (document !== undefined && (await dependencies.readsAs?.(body, document)) === false) return { state: 'unfaithful' }
  const problems = await checkDraft(text, copy.lead, dependencies)
  return problems.length > 0 ? { state: 'invalid', problems } : null
}

/** Whether an edit was made from what the files hold now. */
export function isBasedOn(copy: WorkingCopy, base: Base): boolean {
  const { draft, article } = baseOf(copy)
  return draft === base.draft && article === base.article
}

/** A working copy, or any other state of a story, as its editing page would hold it. */
export function formOf({ frontmatter, body }: { frontmatter: Record<string, unknown>; body: string }): FormState {
  return { texts: textsFrom(frontmatter), body }
}

async function checkDraft(text: string, lead: string, { checkBody }: DeskDependencies): Promise<Problem[]> {
  const parsed = parseArticleFile(text)
  if (!parsed.ok) return parsed.problems
  const frontmatter = checkAgainst(draftSchema, parsed.file.frontmatter)
  // Lines are counted as the body's textarea shows them, from its own first line.
  const hidden = lead.split(/\r\n|\n|\r/).length - 1
  const body = await checkBody(parsed.file.body, { firstLine: 1 - hidden })
  return [...(frontmatter.ok ? [] : frontmatter.problems), ...(body.ok ? [] : (body.problems ?? []))]
}
