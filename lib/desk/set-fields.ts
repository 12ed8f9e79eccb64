import { decode } from '../archive/read-file'
import { editArticleFile, type FieldChanges } from '../article/edit-file'
import { parseArticleFile } from '../article/file'
import { describeProblem, type Problem } from '../article/problem'
import { type Article, articleSchema } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import { type ArticleState, articleState } from '../article/state'
import type { Change } from '../store/store'
import { type ActFacts, actMessage } from './act-message'
import { fieldOrder } from './compose'
import type { ActResult, Author, DeskDependencies } from './dependencies'
import { printedFields } from './printed-fields'
import { reviewFollowing } from './review-file'
import { title } from './save-draft'
import { type Base, baseOf, openWorkingCopy, type WorkingCopy } from './working-copy'

/** What an act on the published file leaves. */
export interface FieldsSet {
  /** What the files held until then: only a page that shows that text may go on from `base`. */
  before: Base
  /** What the next save is based on. */
  base: Base
  /** Where the story stands before its readers now. */
  article: ArticleState
}

/** A story as such an act finds it: its newest text, and the fields that readers' pages are made from. */
export interface Standing {
  copy: WorkingCopy
  printed: Partial<Article> | null
  now: number
}

/** What to write, or why not. */
export type Decision = { ok: true; changes: FieldChanges; detail?: string } | { ok: false; message: string }

/** How often a save at the same moment may come first: who withdraws a story cannot wait until nobody is typing. */
const tries = 5

/**
 * Sets fields that acts own at once, in the published file, where readers' pages find them, and in the draft, so that
 * the next publication does not undo it. What was said of the draft's revision goes on being said of it.
 */
export async function setFields(
  id: string,
  said: Pick<ActFacts, 'act'> & { as: string },
  author: Author,
  desk: DeskDependencies,
  decide: (standing: Standing) => Decision,
): Promise<ActResult<FieldsSet>> {
  for (let count = 0; count < tries; count++) {
    const opened = await openWorkingCopy(id, desk)
    if (!opened.ok) return opened.reason === 'missing' ? { state: 'missing' } : unreadable(opened.path, opened.message)
    const { copy } = opened
    const now = desk.clock()
    const printed = await printedFields(copy, desk.store)
    const decision = decide({ copy, printed, now })
    if (!decision.ok) return { state: 'invalid', problems: [{ message: decision.message }] }
    const edited = await editFiles(copy, decision.changes, desk)
    if (!edited.ok) return { state: 'invalid', problems: edited.problems }
    const { as, act } = said
    const result = await desk.store.commit({
      message: actMessage(`${as}: ${title(copy.frontmatter)}`, { act, article: id, detail: decision.detail }),
      author,
      changes: edited.changes,
    })
    if (result.state === 'conflict') continue
    const blob = (file: WorkingCopy['draft']) => (file ? (result.blobs[file.path] ?? file.blob) : null)
    const fields = printed && { ...printed, ...decision.changes }
    const draft = copy.draft && { ...copy.frontmatter, ...decision.changes }
    return {
      state: 'done',
      before: baseOf(copy),
      base: { draft: blob(copy.draft), article: blob(copy.article) },
      article: articleState(fields, draft, now),
    }
  }
  return { state: 'invalid', problems: [{ message: 'Others are saving this article at this moment. Try again.' }] }
}

type Edited = { ok: true; changes: Change[] } | { ok: false; problems: Problem[] }

async function editFiles(copy: WorkingCopy, fields: FieldChanges, desk: DeskDependencies): Promise<Edited> {
  const changes: Change[] = []
  for (const file of [copy.article, copy.draft]) {
    if (!file) continue
    const old = decode(await desk.store.readAt(file.blob))
    const text = editArticleFile(old, fields, undefined, fieldOrder)
    if (text === old) continue
    const problems = file === copy.article ? await printProblems(text, file.path, desk) : []
    if (problems.length > 0) return { ok: false, problems }
    const bytes = new TextEncoder().encode(text)
    changes.push({ path: file.path, bytes, expected: file.blob })
    if (file === copy.draft) changes.push(...(await reviewFollowing(copy.id, file.blob, bytes, desk.store)))
  }
  return { ok: true, changes }
}

/** A file that the catalogue would turn away changes nothing for readers, so nobody may think that it did. */
async function printProblems(text: string, path: string, { checkBody }: DeskDependencies): Promise<Problem[]> {
  const parsed = parseArticleFile(text)
  const body = parsed.ok
    ? await checkBody(parsed.file.body, { firstLine: parsed.file.bodyLine })
    : { ok: true as const }
  return [...fieldProblems(text, path), ...(body.ok ? [] : body.problems.map((problem) => mendFirst(problem, path)))]
}

/** What keeps the fields of a published file out of print. */
export function fieldProblems(text: string, path: string): Problem[] {
  const parsed = parseArticleFile(text)
  const fields = parsed.ok ? checkAgainst(articleSchema, parsed.file.frontmatter) : parsed
  return fields.ok ? [] : fields.problems.map((problem) => mendFirst(problem, path))
}

function mendFirst(problem: Problem, path: string): Problem {
  return { message: `Mend the published file first. ${describeProblem(problem, path)}` }
}

/** Said of a file that nobody can read. */
export function unreadable(path: string, message: string): ActResult<never> {
  const problem = `content/${path} was changed by hand and cannot be read: ${message}`
  return { state: 'invalid', problems: [{ message: problem }] }
}
