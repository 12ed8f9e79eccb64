import { editArticleFile } from '../article/edit-file'
import { parseArticleFile } from '../article/file'
import type { Problem } from '../article/problem'
import { draftSchema } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import type { ActResult, DeskDependencies, Theirs } from './dependencies'
import { type Base, baseOf, openWorkingCopy, type WorkingCopy } from './working-copy'

/** What the editing page sends: what it was based on, every field that the form has, and the body. */
export interface Edit {
  id: string
  base: Base
  /** Fields by name; `undefined` for one that was left empty. */
  fields: Record<string, unknown>
  body: string
  /** The published file that the writer was shown as newer than the draft, and publishes over knowingly. */
  seen?: string
}

export interface Composed {
  copy: WorkingCopy
  /** The whole file as it would be saved. */
  text: string
  frontmatter: Record<string, unknown>
}

/** The order of fields in a new file: the schema's. */
export const fieldOrder = Object.keys(draftSchema.shape)

/** Lays an edit over the newest file and checks the outcome; writes nothing. */
export async function composeEdit(edit: Edit, dependencies: DeskDependencies): Promise<ActResult<Composed>> {
  const opened = await openWorkingCopy(edit.id, dependencies)
  if (!opened.ok)
    return opened.reason === 'missing' ? { state: 'missing' } : { state: 'invalid', problems: [unreadable(opened)] }
  const { copy } = opened
  const { id: _, ...fields } = edit.fields
  // A form that was opened before the story was printed knows no time of publication; the story has one for good.
  if (copy.article) fields.published ??= copy.frontmatter.published
  const text = editArticleFile(copy.text, fields, copy.lead + edit.body, fieldOrder)
  const { draft, article } = baseOf(copy)
  // Whose text is in the files to the letter has nothing to lose: the answer to an earlier save was lost on its way.
  if ((draft !== edit.base.draft || article !== edit.base.article) && text !== copy.text) {
    return { state: 'conflict', theirs: await theirText(copy, dependencies) }
  }
  const problems = await checkDraft(text, copy.lead, dependencies)
  if (problems.length > 0) return { state: 'invalid', problems }
  return { state: 'done', copy, text, frontmatter: { ...copy.frontmatter, ...fields } }
}

/** The newest text in the files, for a writer whose own was based on an older one. */
export async function theirText(copy: WorkingCopy, { store }: DeskDependencies): Promise<Theirs> {
  const path = copy.draft?.path ?? copy.article?.path
  const [revision] = path ? await store.log({ path, limit: 1 }) : []
  return { by: revision?.author.name ?? null, at: revision?.at ?? null, text: copy.text }
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

function unreadable({ path, message }: { path: string; message: string }): Problem {
  return { message: `content/${path} was changed by hand and cannot be read: ${message}` }
}
