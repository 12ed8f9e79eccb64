import { articlePath, articleUrl, draftPath } from '../article/address'
import { parseArticleFile } from '../article/file'
import { type FormTexts, textsFrom } from '../article/form-fields'
import { reviewPath } from '../article/review'
import type { Article } from '../article/schema'
import { visibleFrom } from '../article/visibility'
import type { Change } from '../store/store'
import { type ActFacts, actMessage } from './act-message'
import type { ChecklistItem } from './checklist'
import type { Edit } from './compose'
import type { Author, DeskDependencies, Theirs } from './dependencies'
import { conflictAfterRace } from './open-newest'
import { type Proof, proofOf } from './proof'
import type { PublishOptions, PublishResult } from './publish-options'
import type { Base, WorkingCopy } from './working-copy'

export interface Published {
  base: Base
  /** Where readers find it. */
  url: string
  /** ISO 8601. */
  at: string
  /** From when readers see it, ISO 8601; null while it is held. */
  from: string | null
  /** The fields that publishing wrote, as the form has them. */
  stamped: FormTexts
}

/** How often a note that is written at the same moment may make publishing look again. */
const tries = 5

/**
 * Publishes what the editing page shows, or schedules it: the article's file is written, the draft and what the desk
 * said about it are removed, in one act. Nobody publishes past a block of the checklist, past a warning without a tick,
 * or another text than the one that was reviewed without having been asked.
 */
export async function publish(
  edit: Edit,
  author: Author,
  dependencies: DeskDependencies,
  options: PublishOptions = {},
): Promise<PublishResult<Published>> {
  for (let count = 1; ; count++) {
    const result = await publishOnce(edit, author, dependencies, options)
    if (result !== 'noted' || count === tries)
      return result === 'noted' ? conflictAfterRace(edit, dependencies) : result
  }
}

/** A publication that nothing stands in the way of, ready to be written. */
export interface Publication {
  state: 'planned'
  headline: string
  facts: ActFacts
  changes: Change[]
  /** What will have been done, once it is written. */
  published: Omit<Published, 'base'>
  /** Where the published file will lie. */
  path: string
}

/** Looks everything over that a publication asks, and writes nothing. */
export async function planPublication(
  edit: Edit,
  dependencies: DeskDependencies,
  options: PublishOptions = {},
): Promise<Publication | Exclude<PublishResult<Published>, { state: 'done' }>> {
  const proof = await proofOf(edit, options, dependencies)
  if (proof.state !== 'done') return proof
  const { copy } = proof.composed
  const newer = await printedSinceDraft(copy, dependencies)
  if (newer && newer.blob !== edit.seen) return { state: 'conflict', theirs: newer }
  const { printable } = proof
  if (!printable.ok || proof.problems.length > 0)
    return { state: 'invalid', problems: [...proof.problems, ...(printable.ok ? [] : printable.problems)] }
  if (proof.moved) return proof.moved
  const ticked = new Set(options.ticked)
  if (proof.items.some(({ level, item }) => level === 'block' || !ticked.has(item)))
    return { state: 'checklist', items: proof.items }
  const { slug, published, headline } = printable.article
  const path = articlePath({ slug, published })
  const from = visibleFrom(printable.article)
  const act = Number.isFinite(from) && from > dependencies.clock() ? 'schedule' : 'publish'
  return {
    state: 'planned',
    headline,
    facts: { act, article: edit.id, ticked: passed(proof.items), detail: detailOf(act, from, options) },
    changes: changesOf(edit.id, path, printable.text, proof),
    path,
    published: {
      url: articleUrl(printable.article),
      at: proof.now,
      from: Number.isFinite(from) ? new Date(from).toISOString() : null,
      stamped: stampedTexts(printable.text),
    },
  }
}

/** The commit's message for a publication, or for several. */
export function publicationMessage(deed: string, { act, article, ticked, detail }: ActFacts): string {
  return actMessage(`${act === 'schedule' ? 'Schedule' : 'Publish'}: ${deed}`, { act, article, ticked, detail })
}

async function publishOnce(
  edit: Edit,
  author: Author,
  dependencies: DeskDependencies,
  options: PublishOptions,
): Promise<PublishResult<Published> | 'noted'> {
  const plan = await planPublication(edit, dependencies, options)
  if (plan.state !== 'planned') return plan
  const { headline, facts, changes, path, published } = plan
  const result = await dependencies.store.commit({ message: publicationMessage(headline, facts), author, changes })
  if (result.state === 'conflict') {
    const onlyNotes = result.conflicts.every((conflict) => conflict.path === reviewPath(edit.id))
    return onlyNotes ? 'noted' : conflictAfterRace(edit, dependencies)
  }
  return { state: 'done', base: { draft: null, article: result.blobs[path] ?? null }, ...published }
}

/** The points whose warnings were passed, each once. */
function passed(items: ChecklistItem[]): string[] {
  return [...new Set(items.map(({ item }) => item))]
}

function detailOf(act: ActFacts['act'], from: number, { correction }: PublishOptions): string | undefined {
  if (act === 'schedule') return new Date(from).toISOString()
  return correction && `${correction.kind}: ${correction.text}`
}

function changesOf(id: string, path: string, text: string, { composed, review }: Proof): Change[] {
  const { article, draft } = composed.copy
  const bytes = new TextEncoder().encode(text)
  const changes: Change[] = [{ path, bytes, expected: article?.path === path ? article.blob : null }]
  if (article && article.path !== path) changes.push({ path: article.path, bytes: null, expected: article.blob })
  if (draft) changes.push({ path: draftPath(id), bytes: null, expected: draft.blob })
  if (review.blob) changes.push({ path: reviewPath(id), bytes: null, expected: review.blob })
  return changes
}

/**
 * The published file, when it was changed after the draft was last saved: by hand, or in a commit from elsewhere. What
 * is new in it is not in the draft, so it is shown before it is replaced.
 */
async function printedSinceDraft(copy: WorkingCopy, { store }: DeskDependencies): Promise<Theirs | null> {
  const { draft, article } = copy
  if (!draft || !article) return null
  const [saved] = await store.log({ path: draft.path, limit: 1 })
  // A hold or a withdrawal is written into both files at once, so it is no change since.
  const changes = saved ? (await store.changesSince(saved.commit)).changes : []
  if (!changes.some(({ path }) => path === article.path)) return null
  const [last] = await store.log({ path: article.path, limit: 1 })
  if (!last) return null
  const text = new TextDecoder().decode(await store.readAt(article.blob))
  return { by: last.author.name, at: last.at, text, blob: article.blob }
}

function stampedTexts(text: string): FormTexts {
  const parsed = parseArticleFile(text)
  const fields: Partial<Article> = parsed.ok ? (parsed.file.frontmatter as Article) : {}
  const texts = textsFrom({ ...fields })
  const { slug = '', aliases = '' } = texts
  // A form that had no row for the new correction would take it out again with its next save.
  const corrections = Object.fromEntries(Object.entries(texts).filter(([name]) => name.startsWith('corrections.')))
  return { slug, aliases, ...corrections, published: fields.published ?? '', updated: fields.updated ?? '' }
}
