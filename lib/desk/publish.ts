import { articleByAlias, articleBySlug } from '../archive/reader-queries'
import { settings } from '../archive/settings'
import { articlePath, articleUrl, draftPath } from '../article/address'
import { editArticleFile } from '../article/edit-file'
import { parseArticleFile } from '../article/file'
import { type FormTexts, textsFrom } from '../article/form-fields'
import type { Problem } from '../article/problem'
import { type Article, articleSchema } from '../article/schema'
import { checkAgainst } from '../article/schema-problems'
import { slugFrom } from '../article/slug'
import type { Change } from '../store/store'
import { composeEdit, type Edit, fieldOrder } from './compose'
import type { ActResult, Author, DeskDependencies, Theirs } from './dependencies'
import { conflictAfterRace } from './save-draft'
import type { Base, WorkingCopy } from './working-copy'

export interface Published {
  base: Base
  /** Where readers find it. */
  url: string
  /** ISO 8601. */
  at: string
  /** The fields that publishing wrote, as the form has them. */
  stamped: FormTexts
}

/** Publishes what the editing page shows: the article's file is written and the draft removed in one act. */
export async function publish(
  edit: Edit,
  author: Author,
  dependencies: DeskDependencies,
): Promise<ActResult<Published>> {
  const composed = await composeEdit(edit, dependencies)
  if (composed.state !== 'done') return composed
  const { copy } = composed
  const newer = await printedSinceDraft(copy, dependencies)
  if (newer && newer.blob !== edit.seen) return { state: 'conflict', theirs: newer }
  const at = new Date(dependencies.clock()).toISOString().replace(/\.\d+Z$/, 'Z')
  const stamped = stamp(composed.text, copy, at)
  const checked = await checkForPrint(stamped, dependencies)
  if (!checked.ok) return { state: 'invalid', problems: checked.problems }
  const { slug, published } = checked.article
  const path = articlePath({ slug, published })
  const bytes = new TextEncoder().encode(checked.text)
  const changes: Change[] = [{ path, bytes, expected: copy.article?.path === path ? copy.article.blob : null }]
  if (copy.article && copy.article.path !== path)
    changes.push({ path: copy.article.path, bytes: null, expected: copy.article.blob })
  if (copy.draft) changes.push({ path: draftPath(edit.id), bytes: null, expected: copy.draft.blob })
  const result = await dependencies.store.commit({ message: `Publish: ${checked.article.headline}`, author, changes })
  if (result.state === 'conflict') return conflictAfterRace(edit.id, dependencies)
  return {
    state: 'done',
    base: { draft: null, article: result.blobs[path] ?? null },
    url: articleUrl(checked.article),
    at,
    stamped: stampedTexts(checked.text),
  }
}

/**
 * The published file, when it was changed after the draft was last saved: by hand, or in a commit from elsewhere. What
 * is new in it is not in the draft, so it is shown before it is replaced.
 */
async function printedSinceDraft(copy: WorkingCopy, { store }: DeskDependencies): Promise<Theirs | null> {
  const { draft, article } = copy
  if (!draft || !article) return null
  const log = await store.log({ limit: 500 })
  const last = log.find((revision) => revision.path === draft.path || revision.path === article.path)
  if (last?.path !== article.path) return null
  const text = new TextDecoder().decode(await store.readAt(article.blob))
  return { by: last.author.name, at: last.at, text, blob: article.blob }
}

function stampedTexts(text: string): FormTexts {
  const parsed = parseArticleFile(text)
  const { slug, aliases, published, updated } = textsFrom(parsed.ok ? (parsed.file.frontmatter as Article) : {})
  return { slug: slug ?? '', aliases: aliases ?? '', published: published ?? '', updated: updated ?? '' }
}

/** Writes the times and the slug that publishing decides. A new slug leaves the old one as an alias. */
function stamp(text: string, copy: WorkingCopy, at: string): { text: string; slug: string } {
  const parsed = parseArticleFile(text)
  if (!parsed.ok) return { text, slug: '' }
  const fields = parsed.file.frontmatter as Partial<Article>
  const oldSlug = copy.article?.slug
  const slug = fields.slug ?? oldSlug ?? (slugFrom(fields.headline ?? '') || fields.id)
  const changes: Record<string, unknown> = {}
  if (slug !== oldSlug || fields.slug) changes.slug = slug
  if (oldSlug && slug !== oldSlug)
    changes.aliases = [...new Set([...(fields.aliases ?? []), oldSlug])].filter((alias) => alias !== slug)
  if (!copy.article) changes.published = fields.published ?? at
  else if (text !== copy.text || copy.draft) changes.updated = at
  return { text: editArticleFile(text, changes, undefined, fieldOrder), slug: slug ?? '' }
}

type Printable =
  | { ok: true; text: string; article: Article & { slug: string; published: string } }
  | { ok: false; problems: Problem[] }

async function checkForPrint(
  { text, slug }: { text: string; slug: string },
  { archive }: DeskDependencies,
): Promise<Printable> {
  const parsed = parseArticleFile(text)
  if (!parsed.ok) return parsed
  const checked = checkAgainst(articleSchema, parsed.file.frontmatter)
  if (!checked.ok) return checked
  const article = checked.value
  const problems: Problem[] = []
  const { sections } = (await settings(archive.database)).site
  if (!sections.some((section) => section.slug === article.section)) {
    problems.push({
      field: 'section',
      message: `is “${article.section}”, which the paper does not have. Choose one of: ${sections.map((section) => section.slug).join(', ')}.`,
    })
  }
  const taken = (await articleBySlug(archive.database, slug)) ?? (await articleByAlias(archive.database, slug))
  if (taken && taken.summary.id !== article.id) {
    problems.push({
      field: 'slug',
      message: `is “${slug}”, the address of “${taken.summary.headline}”. Write another one.`,
    })
  }
  if (parsed.file.body.trim() === '') problems.push({ field: 'body', message: 'is empty. Write the story.' })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, text, article: { ...article, slug, published: article.published ?? '' } }
}
